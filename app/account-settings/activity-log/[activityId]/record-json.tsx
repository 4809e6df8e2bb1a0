import { useTranslations } from 'next-intl';
import { CollapsedCode } from '@/components/activity-log/record-page/collapsed-code';
import { TextLink } from '@/components/ui/text/text-link';
import { JSON_ANCHOR } from '@/lib/activity/record/anchors';
import { activityJsonPath } from '@/lib/activity/paths';

type RecordJsonProps = {
  recordId: string;
  /** The record as JSON; null when it is too long for a page. */
  json: string | null;
};

/** The record as JSON, or a link to it. */
export function RecordJson({ recordId, json }: RecordJsonProps) {
  const t = useTranslations('recordPage');
  if (json === null) {
    return (
      <p id={JSON_ANCHOR} className="text-muted mb-8 scroll-mt-24 text-sm print:hidden">
        {t.rich('jsonElsewhere', {
          link: (chunks) => <TextLink href={activityJsonPath(recordId)}>{chunks}</TextLink>,
        })}
      </p>
    );
  }
  return (
    <div className="mb-8 print:hidden">
      <CollapsedCode id={JSON_ANCHOR} label={t('json')}>
        {json}
      </CollapsedCode>
    </div>
  );
}
