'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useSentOnce } from '@/components/ui/sent-once/use-sent-once';
import { PAGE_DETAILS_PATH } from '@/lib/activity/paths';
import type { PartSentOnce } from '@/lib/platform/html/send-once';
import { completeRows, type RowCompletion } from './rows/complete-rows';
import { DetailsRow } from './rows/details-row';
import { takeEarlyClicks } from './early-clicks';
import { loadViewEarly } from './load-view-early';
import { setOpenedRows } from './opened-rows';
import { useIsWide } from './panel/use-is-wide';
import { loadPanel, usePanel } from './panel/use-panel';
import { RowDetails } from './row-details';
import { RowDetailsStore } from './row-details-store';
import { RowsForm } from './rows-form';
import { markOpenRows, readRows, type TableRow } from './rows/table-row';
import { useIntent } from './use-intent';
import { useIsPrinting } from './use-is-printing';
import { useRouterLinks } from './rows/use-router-links';
import { useRowOpening } from './use-row-opening';

type OpenableTableProps = {
  rows: PartSentOnce;
  completion: RowCompletion;
  /** The query that the details depend on. */
  detailsQuery: string;
  /** The query of exactly this page, whatever has been recorded since. */
  pageQuery: string;
  /** The query of the pages of the records. */
  recordQuery: string;
  className: string;
  /** The table's caption and head. */
  children: ReactNode;
};

/**
 * The table of the log with rows that open: below 1400 pixels each shows its details below it, from
 * there on one of them shows them beside the table, unless the panel's script cannot be loaded. One
 * set of listeners serves all rows, which are text of the server and read from the document.
 */
export function OpenableTable({
  rows: sentRows,
  completion,
  detailsQuery,
  pageQuery,
  recordQuery,
  ...table
}: OpenableTableProps) {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const rows = useMemo(() => (body ? readRows(body) : new Map<string, TableRow>()), [body]);
  const store = useMemo(() => new RowDetailsStore(detailsQuery), [detailsQuery]);
  const isWide = useIsWide();
  const isPrinting = useIsPrinting(
    useMemo(
      () => ({
        before: () => store.loadToPrint(PAGE_DETAILS_PATH + pageQuery),
        after: () => store.forgetPrinted(),
      }),
      [store, pageQuery],
    ),
  );
  const { opened, ...opening } = useRowOpening({ isWide, rows });
  const followLink = useRouterLinks();
  const intent = useIntent((key) => {
    const row = rows.get(key);
    // What failed is asked for again when it is opened, and not because the pointer is still there.
    if (row && store.entryOf(key) === undefined) store.load(row);
    if (isWide) loadPanel().catch(() => undefined);
  });
  useEffect(openEarlyClicks, []);
  useEffect(loadViewEarly, []);
  useLayoutEffect(() => completeRows([...rows.values()], completion), [rows, completion]);
  useLayoutEffect(() => markOpenRows(rows.values(), opened), [rows, opened]);
  const beside = isWide ? rows.get(opened.at(-1) ?? '') : undefined;
  const { component: Panel, isMissing } = usePanel(beside?.key);
  const hasPanel = isWide && !isMissing;
  const all = [...rows.values()];
  const below = all.filter(({ key }) =>
    isPrinting ? store.isLoaded(key) : !hasPanel && opened.includes(key),
  );
  return (
    <div
      className="openable-table"
      data-beside={beside ? true : undefined}
      onKeyDown={opening.onKeyDown}
    >
      <table role="table" className={table.className}>
        {table.children}
        <tbody
          role="rowgroup"
          ref={setBody}
          onClick={(event) => {
            followLink(event);
            opening.onClick(event);
          }}
          {...intent}
          {...useSentOnce(sentRows)}
        />
      </table>
      {below.map((row) => (
        <DetailsRow key={row.key} row={row}>
          <RowDetails row={row} store={store} recordQuery={recordQuery} />
        </DetailsRow>
      ))}
      {beside && Panel && (
        <Panel row={beside} store={store} recordQuery={recordQuery} onClose={opening.close} />
      )}
      <RowsForm recordQuery={recordQuery} onSubmit={opening.onSubmit} />
      {isPrinting && !all.every(({ key }) => store.isLoaded(key)) && <PrintedWithoutDetails />}
    </div>
  );
}

function openEarlyClicks(): void {
  const keys = takeEarlyClicks();
  if (keys.length > 0) setOpenedRows(keys);
}

// Their script is not there yet, or the server is out of reach.
function PrintedWithoutDetails() {
  return <p className="mt-2 text-xs">{useTranslations('opening')('printedWithout')}</p>;
}
