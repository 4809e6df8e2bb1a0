'use client';

import { useTranslations } from 'next-intl';
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
import { useIsPrinting } from './use-is-printing';

type ExpandableRowProps = {
  /** What the row is about, for the name of its button: "Details of …". */
  label: string;
  cells: ReactNode;
  /** Sent as data and laid out when opened: fifty hidden layouts would be most of the page. */
  details: Details;
};

/** A row with a button that opens the row beneath it. */
export function ExpandableRow({ label, cells, details }: ExpandableRowProps) {
  const t = useTranslations('record');
  const [isOpen, setOpen] = useState(false);
  const isShown = useIsPrinting() || isOpen;
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
            <QueryFields href={details.href} />
            <button
              ref={button}
              type="submit"
              aria-expanded={isOpen}
              aria-controls={detailsId}
              className="details-button"
            >
              <span className="medium:sr-only">{t('details')}</span>
              <span className="sr-only"> {t('ofWhat', { label })}</span>
            </button>
          </form>
        </td>
        {cells}
      </tr>
      <tr
        role="row"
        id={detailsId}
        className="activity-details-row"
        hidden={!isShown}
        onKeyDown={closeOnEscape}
      >
        <td role="cell" colSpan={6}>
          {isShown && <ActivityDetails details={details} />}
        </td>
      </tr>
    </>
  );
}

// A form that is sent leaves the query of its action behind.
function QueryFields({ href }: { href: string }) {
  const [, query] = href.split('?');
  const fields = query ? [...new URLSearchParams(query)] : [];
  return fields.map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

// A click on a link or button has its own meaning, and so has the end of selecting text.
function isClickOnRow({ target }: MouseEvent): boolean {
  if (target instanceof Element && target.closest('a, button')) return false;
  return getSelection()?.isCollapsed !== false;
}
