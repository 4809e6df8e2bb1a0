'use client';

import './details-button.css';
import {
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import { renderBidi } from '@/components/ui/text/render-bidi';
import type { LogRow } from '@/lib/activity/table/log-rows';
import { ActivityCells } from './activity-cells';
import { ActivityDetails } from '@/components/activity-log/details/activity-details';
import { takeEarlyClick } from '@/components/activity-log/early-clicks';
import type { RowLabels } from './use-row-labels';

type RowProps = { row: LogRow; labels: RowLabels };

type ActivityRowProps = RowProps & { isPrinting: boolean };

/** One activity of the log, with a button that opens its details below it. */
export function ActivityRow({ row, labels, isPrinting }: ActivityRowProps) {
  const [isOpen, setOpen] = useState(false);
  const isShown = isPrinting || isOpen;
  const button = useRef<HTMLButtonElement>(null);
  const detailsId = useId();

  function toggle(event: FormEvent | MouseEvent): void {
    event.preventDefault();
    setOpen(!isOpen);
  }

  function openWhenPressedEarly(form: HTMLFormElement | null): void {
    if (form && takeEarlyClick(form)) setOpen(true);
  }

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  }

  return (
    <>
      <tr
        role="row"
        className="activity-row"
        onClick={(event) => isClickOnRow(event) && toggle(event)}
        onKeyDown={closeOnEscape}
      >
        <td role="cell" className="toggle">
          <form
            ref={openWhenPressedEarly}
            method="get"
            action={row.details.href}
            onSubmit={toggle}
            data-opens-row
          >
            <QueryFields href={row.details.href} />
            <DetailsButton
              row={row}
              labels={labels}
              isOpen={isOpen}
              opens={detailsId}
              button={button}
            />
          </form>
        </td>
        <ActivityCells row={row} labels={labels} />
      </tr>
      {isShown && (
        <tr role="row" id={detailsId} className="activity-details-row" onKeyDown={closeOnEscape}>
          <td role="cell" colSpan={6}>
            <ActivityDetails details={row.details} />
          </td>
        </tr>
      )}
    </>
  );
}

// Submitting a GET form drops the query of its action.
function QueryFields({ href }: { href: string }) {
  const [, query] = href.split('?');
  const fields = query ? [...new URLSearchParams(query)] : [];
  return fields.map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

type DetailsButtonProps = RowProps & {
  isOpen: boolean;
  opens: string;
  button: Ref<HTMLButtonElement>;
};

function DetailsButton({ row, labels, isOpen, opens, button }: DetailsButtonProps) {
  const { action, customer, qualifier } = row;
  const customerLabel = qualifier ? `${customer} (${qualifier})` : (customer ?? labels.noCustomer);
  const label = [action, customerLabel].join(', ');
  return (
    <button
      ref={button}
      type="submit"
      aria-expanded={isOpen}
      aria-controls={opens}
      className="details-button"
    >
      <span className="medium:sr-only">{labels.details}</span>
      <span className="sr-only">{renderBidi(` ${labels.ofWhat(label)}`)}</span>
    </button>
  );
}

// A click on a link or a button has its own meaning, and so does the end of a text selection.
function isClickOnRow({ target }: MouseEvent): boolean {
  if (target instanceof Element && target.closest('a, button')) return false;
  return getSelection()?.isCollapsed !== false;
}
