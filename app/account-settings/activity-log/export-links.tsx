import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { EXPORT_PATH } from '@/lib/activity/paths';

type ExportLinksProps = { filter: ActivityFilter; count: number };

/** The downloads of a view: how many records they hold is told before one is asked for. */
export function ExportLinks({ filter, count }: ExportLinksProps) {
  const t = useTranslations('log.export');
  const query = activityFilterQuery(atPage(filter, null));
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink
        href={`${EXPORT_PATH}${query || '?'}${query && '&'}format=ndjson`}
        title={t('ndjsonTitle')}
        isOutsideApp
      >
        <Label name="ndjson" count={count} />
      </ButtonLink>
      <ButtonLink href={EXPORT_PATH + query} kind={count > 0 ? 'primary' : 'plain'} isOutsideApp>
        <Label name="csv" count={count} />
      </ButtonLink>
    </div>
  );
}

function Label({ name, count }: { name: 'csv' | 'ndjson'; count: number }) {
  const t = useTranslations('log.export');
  const number = (chunks: ReactNode) => <span className="font-normal tabular-nums">{chunks}</span>;
  return <span>{t.rich(name, { count, number })}</span>;
}
