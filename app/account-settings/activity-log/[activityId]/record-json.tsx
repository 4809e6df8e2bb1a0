import { useTranslations } from 'next-intl';
import { FoldedCode } from '@/components/activity-log/folded-code';
import type { Activity } from '@/lib/activity/activity';
import { toAuditRecord } from '@/lib/activity/to-audit-record';
import { createTextBudget } from '@/lib/activity/words/text-budget';

const MOST_CHARACTERS = 100_000;

/** The record as the source sent it, to be taken along whole; of a very long one the beginning. */
export function RecordJson({ activity }: { activity: Activity }) {
  const t = useTranslations('recordPage');
  const budget = createTextBudget(MOST_CHARACTERS);
  const shown = budget.take(JSON.stringify(toAuditRecord(activity), null, 2));
  const isCut = budget.isOverdrawn();
  return (
    <div className="flex flex-col gap-2 print:hidden">
      <FoldedCode label={t('json')} button={isCut ? null : t('copyJson')}>
        {shown}
      </FoldedCode>
      {isCut && <p className="text-muted text-sm">{t('jsonCut')}</p>}
    </div>
  );
}
