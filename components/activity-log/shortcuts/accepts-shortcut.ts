const FIELDS = 'input, textarea, select, [contenteditable], [role=listbox], [role=menu]';

// Dialogs, popovers other than tooltips, and the menu of the toolbar that has the focus.
const OPEN =
  'dialog[open], :popover-open:not([role=tooltip]), .filter-facet:has(> details[open]):focus-within, .action-menu[open]:focus-within';

/** Whether a pressed key may be a shortcut: nobody is typing, and nothing is open above the page. */
export function acceptsShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (isSomethingOpen()) return false;
  return !(event.target instanceof Element && event.target.closest(FIELDS));
}

/** Whether a dialog, a popover or a menu is open, which keys are meant for. */
export function isSomethingOpen(): boolean {
  return document.querySelector(OPEN) !== null;
}
