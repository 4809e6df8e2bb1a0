'use client';

import './openable-table.css';
import { useTranslations } from 'next-intl';
import { Fragment, useEffect, useMemo, type ReactNode } from 'react';
import { ActivityRow } from '@/components/activity-log/table/activity-row';
import type { RowLabels } from '@/components/activity-log/table/row-labels';
import { PAGE_DETAILS_PATH } from '@/lib/activity/paths';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { unpackRows } from '@/lib/activity/table/pack-rows';
import { takeEarlyClicks } from './early-clicks';
import { loadViewEarly } from './load-view-early';
import { setOpenedRows } from './opened-rows';
import { useIsWide } from './panel/use-is-wide';
import { loadPanel, usePanel } from './panel/use-panel';
import { RowDetails } from './row-details';
import { detailsIdOf } from './row-element';
import { RowDetailsStore } from './row-details-store';
import { RowsForm } from './rows-form';
import { useIntent } from './use-intent';
import { useIsPrinting } from './use-is-printing';
import { useRowOpening } from './use-row-opening';

type OpenableTableProps = {
  /**
   * The rows as a text: otherwise React would walk through thousands of values three times on
   * their way from the server, which took most of the page's time.
   */
  packed: string;
  labels: RowLabels;
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
 * set of listeners serves all rows.
 */
export function OpenableTable({
  packed,
  labels,
  detailsQuery,
  pageQuery,
  recordQuery,
  ...table
}: OpenableTableProps) {
  const rows = useMemo(() => unpackRows(packed), [packed]);
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
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const { opened, ...opening } = useRowOpening({ isWide, keys });
  const intent = useIntent((key) => {
    const row = rows.find((candidate) => candidate.key === key);
    if (row) store.load(row);
    if (isWide) loadPanel().catch(() => undefined);
  });
  useEffect(openEarlyClicks, []);
  useEffect(loadViewEarly, []);
  const beside = isWide ? rows.find(({ key }) => opened.includes(key)) : undefined;
  const { component: Panel, isMissing } = usePanel(beside?.key);
  const hasPanel = isWide && !isMissing;
  const isBelow = ({ key }: LogRow) =>
    isPrinting ? store.isLoaded(key) : !hasPanel && opened.includes(key);
  return (
    <div
      className="openable-table"
      data-beside={beside ? true : undefined}
      onKeyDown={opening.onKeyDown}
    >
      <table role="table" className={table.className}>
        {table.children}
        <tbody role="rowgroup" onClick={opening.onClick} {...intent}>
          {rows.map((row) => (
            <Fragment key={row.key}>
              <ActivityRow row={row} labels={labels} isOpen={opened.includes(row.key)} />
              {isBelow(row) && (
                <tr
                  role="row"
                  id={detailsIdOf(row.key)}
                  data-row={row.key}
                  className="activity-details-row"
                >
                  <td role="cell" colSpan={6}>
                    <RowDetails row={row} store={store} recordQuery={recordQuery} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {beside && Panel && (
        <Panel row={beside} store={store} recordQuery={recordQuery} onClose={opening.close} />
      )}
      <RowsForm recordQuery={recordQuery} onSubmit={opening.onSubmit} />
      {isPrinting && !keys.every((key) => store.isLoaded(key)) && <PrintedWithoutDetails />}
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
