import { useTranslations } from 'next-intl';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button/button';
import { TextLink } from '@/components/ui/text/text-link';
import type { RowDetailsStore } from './row-details-store';
import type { TableRow } from './rows/table-row';

type RowDetailsProps = {
  row: TableRow;
  store: RowDetailsStore;
  /** The query of the record's page. */
  recordQuery: string;
};

/** What an open row shows: its details, or what stands in their place until they are there. */
export function RowDetails(props: RowDetailsProps) {
  const { row, store } = props;
  const entry = useSyncExternalStore(
    store.subscribe,
    () => store.entryOf(row.key),
    () => undefined,
  );
  useEffect(() => store.load(row), [row, store]);
  if (entry === 'failed') return <FailedDetails {...props} />;
  if (entry === undefined || entry === 'loading') return <DetailsSkeleton />;
  const { View, ...loaded } = entry;
  return <View {...loaded} />;
}

// As high as the details of most records, so that the rows below stay where they are.
function DetailsSkeleton() {
  const t = useTranslations('opening');
  return (
    <div role="status" className="flex min-h-72 flex-col gap-3 py-1">
      <span className="sr-only">{t('loading')}</span>
      {['w-2/5', 'w-4/5', 'w-3/5', 'w-4/5'].map((width, index) => (
        <span key={index} aria-hidden className={`bg-hairline h-4 rounded ${width}`} />
      ))}
    </div>
  );
}

function FailedDetails({ row, store, recordQuery }: RowDetailsProps) {
  const t = useTranslations();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 py-1">
      <p role="alert">{t('opening.failed')}</p>
      <Button onClick={() => store.load(row)}>{t('errors.retry')}</Button>
      <TextLink href={`${row.href}${recordQuery}#${row.anchor}`}>{t('opening.toRecord')}</TextLink>
    </div>
  );
}
