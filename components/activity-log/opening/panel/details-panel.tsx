import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { useCallback, useRef } from 'react';
import { RowDetails } from '@/components/activity-log/opening/row-details';
import type { RowDetailsStore } from '@/components/activity-log/opening/row-details-store';
import { detailsIdOf } from '@/components/activity-log/opening/row-element';
import { actionOf, type TableRow } from '@/components/activity-log/opening/rows/table-row';
import { usePanelKeys } from './use-panel-keys';

type DetailsPanelProps = {
  row: TableRow;
  store: RowDetailsStore;
  recordQuery: string;
  onClose: (key: string) => void;
};

/** The details of the open row beside the table, which they stay with while it is scrolled. */
export function DetailsPanel({ row, store, recordQuery, onClose }: DetailsPanelProps) {
  const t = useTranslations('opening');
  const panel = useRef<HTMLElement>(null);
  const close = useCallback(() => onClose(row.key), [onClose, row.key]);
  usePanelKeys(panel, close);
  return (
    <aside
      ref={panel}
      id={detailsIdOf(row.key)}
      // For the keys to work where its text was pressed.
      tabIndex={-1}
      data-row={row.key}
      aria-label={t('panel')}
      className="details-panel border-hairline bg-ground print:hidden"
    >
      <header className="mb-3 flex items-start gap-2">
        <h2
          // As the row has it: its texts are isolated from each other.
          ref={useCallback(
            (title: HTMLElement | null) => title?.replaceChildren(...actionOf(row)),
            [row],
          )}
          className="font-strong min-w-0 flex-1 text-base wrap-anywhere"
        />
        <button
          type="button"
          aria-label={t('close')}
          title={t('close')}
          onClick={close}
          className="text-muted hover:text-text grid size-7 flex-none place-items-center rounded pointer-coarse:size-11"
        >
          <Icon name="x" className="size-4" />
        </button>
      </header>
      <RowDetails key={row.key} row={row} store={store} recordQuery={recordQuery} />
    </aside>
  );
}
