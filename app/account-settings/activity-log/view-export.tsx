import { Icon } from '@/components/ui/icon/icon';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/app/_page/client-messages';
import { ExportLink } from '@/components/activity-log/export/export-link';
import { ActionMenu } from '@/components/activity-log/toolbar/action-menu';
import { buttonClasses } from '@/components/ui/button/button-classes';
import { exportFileName } from '@/lib/activity/export/export-response';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { EXPORT_PATH, REACH_PATH } from '@/lib/activity/paths';
import { EXPORTS_PATH } from '@/lib/receipts/paths';
import type { Translator } from '@/lib/platform/i18n/translator';
import { WhenCounted, type CountedView } from './view-counts';

/**
 * The downloads of a view with the number of its records, and what else can be made of the view. A number
 * that comes later changes nothing but the labels: a menu stays open, and what is said of a download stays.
 */
export function ViewExport({ filter, counts, localizer: { t } }: CountedView) {
  const query = activityFilterQuery(atPage(filter, null));
  const count = counts instanceof Promise ? null : counts.histogram.total;
  const counted = (label: (count: number | null) => ReactNode) => (
    <WhenCounted {...{ filter, counts }} pending={label(null)}>
      {(shown) => label(shown?.histogram.total ?? null)}
    </WhenCounted>
  );
  const ndjsonHref = `${EXPORT_PATH}${query || '?'}${query && '&'}format=ndjson`;
  const csvLabel = (
    <>
      <Icon name="download" className="size-4" />
      {counted((number) => (
        <>
          <span className="max-medium:sr-only">
            <Label name="csv" count={number} t={t} />
          </span>
          {number !== null && (
            <span className="medium:hidden font-normal tabular-nums" aria-hidden>
              {t('filter.count', { count: number })}
            </span>
          )}
        </>
      ))}
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
            {counted((number) => (
              <Label name="ndjson" count={number} t={t} />
            ))}
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
