import { Icon } from '@/components/ui/icon/icon';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/app/_page/client-messages';
import { ExportLink } from '@/components/activity-log/export/export-link';
import { ActionMenu } from '@/components/activity-log/toolbar/action-menu';
import { buttonClasses } from '@/components/ui/button/button-classes';
import { exportFileName } from '@/lib/activity/export/export-response';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { EXPORT_PATH, REACH_PATH } from '@/lib/activity/paths';
import { EXPORTS_PATH } from '@/lib/receipts/paths';
import type { Translator } from '@/lib/platform/i18n/translator';

type ExportLinksProps = {
  filter: ActivityFilter;
  /** Null when it is not known. */
  count: number | null;
  t: Translator;
};

/** The download of a view with the number of its records, and what else can be made of the view. */
export function ExportLinks({ filter, count, t }: ExportLinksProps) {
  const query = activityFilterQuery(atPage(filter, null));
  const ndjsonHref = `${EXPORT_PATH}${query || '?'}${query && '&'}format=ndjson`;
  const csvLabel = (
    <>
      <Icon name="download" className="size-4" />
      <span className="max-medium:sr-only">
        <Label name="csv" count={count} t={t} />
      </span>
      {count !== null && (
        <span className="medium:hidden font-normal tabular-nums" aria-hidden>
          {t('filter.count', { count })}
        </span>
      )}
    </>
  );
  if (count === 0) {
    // No link: there is nothing to download.
    return (
      <span role="link" aria-disabled className={buttonClasses('primary')}>
        {csvLabel}
      </span>
    );
  }
  return (
    <ClientMessages of={['exportProgress']}>
      <div className="flex">
        <ExportLink
          href={EXPORT_PATH + query}
          count={count}
          fileName={exportFileName(filter, 'csv')}
          className={`${buttonClasses('primary')} rounded-r-none`}
        >
          {csvLabel}
        </ExportLink>
        <ActionMenu
          label={t('log.export.more')}
          icon={<Icon name="chevron-down" className="size-4" />}
        >
          <ExportLink
            href={ndjsonHref}
            count={count}
            fileName={exportFileName(filter, 'ndjson')}
            title={t('log.export.ndjsonTitle')}
          >
            <Label name="ndjson" count={count} t={t} />
          </ExportLink>
          <a href={EXPORTS_PATH}>{t('exports.toExports')}</a>
          <a href={REACH_PATH + query}>{t('log.toReach')}</a>
        </ActionMenu>
      </div>
    </ClientMessages>
  );
}

type LabelProps = { name: 'csv' | 'ndjson'; count: number | null; t: Translator };

function Label({ name, count, t }: LabelProps) {
  if (count === null) return <span>{t(`log.export.uncounted.${name}`)}</span>;
  const number = (chunks: ReactNode) => <span className="font-normal tabular-nums">{chunks}</span>;
  return <span>{t.rich(`log.export.${name}`, { count, number })}</span>;
}
