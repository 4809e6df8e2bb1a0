'use client';

import {
  useId,
  useRef,
  useState,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { ActivityDetails as Details } from '@/lib/activity/words/details';
import { ActivityDetails } from './activity-details';
import { takeEarlyPress } from './early-presses';

type ExpandableRowProps = {
  /** What the row is about; follows "Details of" in the name of its button. */
  label: string;
  cells: ReactNode;
  /** Sent as data and laid out when opened: fifty hidden layouts would be most of the page. */
  details: Details;
};

/** A row with a button that opens the row beneath it. */
export function ExpandableRow({ label, cells, details }: ExpandableRowProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const detailsId = useId();

  function toggle(event: FormEvent | MouseEvent): void {
    event.preventDefault();
    setOpen(!isOpen);
  }

  function openWhenPressedEarly(form: HTMLFormElement | null): void {
    if (form && takeEarlyPress(form)) setOpen(true);
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
            action={details.href}
            onSubmit={toggle}
            data-opens-row
          >
            <button
              ref={button}
              type="submit"
              aria-expanded={isOpen}
              aria-controls={detailsId}
              className="details-button"
            >
              <span className="medium:sr-only">Details</span>
              <span className="sr-only"> of {label}</span>
            </button>
          </form>
        </td>
        {cells}
      </tr>
      <tr
        role="row"
        id={detailsId}
        className="activity-details-row"
        hidden={!isOpen}
        onKeyDown={closeOnEscape}
      >
        <td role="cell" colSpan={6}>
          {isOpen && <ActivityDetails details={details} />}
        </td>
      </tr>
    </>
  );
}

// A click on a link or button has its own meaning, and so has the end of selecting text.
function isClickOnRow({ target }: MouseEvent): boolean {
  if (target instanceof Element && target.closest('a, button')) return false;
  return getSelection()?.isCollapsed !== false;
}
