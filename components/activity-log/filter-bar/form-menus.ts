import { useEffect, useRef } from 'react';
import { checkedValuesIn, restoreValues } from '@/components/activity-log/toolbar/control-values';
import { APPLIED_EVENT } from '@/components/activity-log/toolbar/use-apply-on-close';

/**
 * When another view is shown, by a link or by going back, the fields follow it and the focus stays.
 * Not on the first render, where something may have been typed before this script ran.
 */
export function useResetOnViewChange(
  form: { current: HTMLFormElement | null },
  view: string,
): void {
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (form.current) resetClosed(form.current);
  }, [form, view]);
}

// What is being changed in an open menu stays: the view may be the answer to an earlier change.
function resetClosed(form: HTMLFormElement): void {
  const menu = form.querySelector('details[name=facet][open]')?.parentElement;
  const values = menu ? checkedValuesIn(menu) : [];
  form.reset();
  if (menu) restoreValues(menu, values);
}

/** Closes the menus of a form whose values were taken for another view. */
export function closeMenusOf(form: HTMLFormElement): void {
  form.dispatchEvent(new Event(APPLIED_EVENT));
  for (const menu of form.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
    menu.open = false;
  }
  form.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  // The panel of the period is open as long as it has the focus, too.
  const period = document.activeElement?.closest('.period-panel')?.parentElement;
  period?.querySelector('summary')?.focus();
}
