import { useEffect, useRef, type RefObject } from 'react';
import {
  appliedValuesIn,
  initialValuesIn,
  restoreValues,
  type ControlValue,
} from './control-values';

/** The event of a form whose values were taken for another view. */
export const APPLIED_EVENT = 'applied';

type ApplyOnClose = {
  ref: RefObject<HTMLDivElement | null>;
  /** Called when the box has been opened or closed. */
  onToggle: (isOpen: boolean) => void;
  /** Undoes what was changed since the box was opened. */
  discard: () => void;
};

/** Submits the form around a box of controls when it is closed and a control was changed. */
export function useApplyOnClose(): ApplyOnClose {
  const ref = useRef<HTMLDivElement>(null);
  const opened = useRef<ControlValue[] | null>(null);

  useEffect(() => {
    const box = ref.current;
    // It may have been opened, and used, before this script ran.
    if (box && isOpen(box)) opened.current = initialValuesIn(box);
    const listener = new AbortController();
    // What was submitted by a button is not submitted again.
    const forget = () => (opened.current = null);
    box?.closest('form')?.addEventListener(APPLIED_EVENT, forget, listener);
    return () => listener.abort();
  }, []);

  function onToggle(isOpened: boolean): void {
    if (!ref.current) return;
    const current = appliedValuesIn(ref.current);
    if (isOpened) return void (opened.current ??= current);
    const before = opened.current;
    opened.current = null;
    // A sheet that holds several boxes applies them together.
    const isWithinSheet = ref.current.parentElement?.closest('[popover]:popover-open');
    if (before === null || isSame(before, current) || isWithinSheet) return;
    ref.current.closest('form')?.requestSubmit();
    // What was refused opened it again, and can still be undone.
    if (isOpen(ref.current)) opened.current = before;
  }

  function discard(): void {
    if (ref.current && opened.current !== null) restoreValues(ref.current, opened.current);
  }

  return { ref, onToggle, discard };
}

function isOpen(box: HTMLElement): boolean {
  return box.matches(':popover-open') || box.querySelector(':scope > details[open]') !== null;
}

function isSame(one: ControlValue[], other: ControlValue[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
