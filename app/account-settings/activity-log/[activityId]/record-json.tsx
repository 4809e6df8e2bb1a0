import { useTranslations } from 'next-intl';
import { FoldedCode } from '@/components/activity-log/folded-code';
import type { Activity } from '@/lib/activity/activity';
import { JSON_ANCHOR } from '@/lib/activity/anchors';
import { toAuditRecord } from '@/lib/activity/to-audit-record';
import { createTextBudget, type Bounded } from '@/lib/activity/words/text-budget';
import { visibleJson } from '@/lib/text/visible-text';

const MOST_CHARACTERS = 100_000;

/**
 * The record as the source sent it, all of its states where it has several; of a long one the
 * beginning. What cannot be seen is written as JSON escapes it, which says the same.
 */
export function recordJsonOf(states: Activity[]): Bounded<string> {
  const [record, ...others] = states.map(toAuditRecord);
  const budget = createTextBudget(MOST_CHARACTERS);
  const whole = others.length > 0 ? [record, ...others] : record;
  const shown = budget.take(visibleJson(JSON.stringify(whole, null, 2)));
  return { shown, isCut: budget.isOverdrawn() };
}

/** The record to be taken along whole. */
export function RecordJson({ json: { shown, isCut } }: { json: Bounded<string> }) {
  const t = useTranslations('recordPage');
  return (
    <div className="mb-8 flex flex-col gap-2 print:hidden">
      <FoldedCode id={JSON_ANCHOR} label={t('json')}>
        {shown}
      </FoldedCode>
      {isCut && <p className="text-muted text-sm">{t('jsonCut')}</p>}
    </div>
  );
}
