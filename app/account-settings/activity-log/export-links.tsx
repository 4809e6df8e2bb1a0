import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button/button-link';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { EXPORT_PATH } from '@/lib/activity/paths';
import type { Translator } from '@/lib/platform/i18n/translator';

type ExportLinksProps = { filter: ActivityFilter; count: number; t: Translator };

/** The downloads of a view, with the number of their records. */
export function ExportLinks({ filter, count, t }: ExportLinksProps) {
  const query = activityFilterQuery(atPage(filter, null));
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink
        href={`${EXPORT_PATH}${query || '?'}${query && '&'}format=ndjson`}
        title={t('log.export.ndjsonTitle')}
        isOutsideApp
      >
        <Label name="ndjson" count={count} t={t} />
      </ButtonLink>
      <ButtonLink href={EXPORT_PATH + query} kind={count > 0 ? 'primary' : 'plain'} isOutsideApp>
        <Label name="csv" count={count} t={t} />
      </ButtonLink>
    </div>
  );
}

type LabelProps = { name: 'csv' | 'ndjson'; count: number; t: Translator };

function Label({ name, count, t }: LabelProps) {
  const number = (chunks: ReactNode) => <span className="font-normal tabular-nums">{chunks}</span>;
  return <span>{t.rich(`log.export.${name}`, { count, number })}</span>;
}
