// Menus exclude each other by this name. The panel is within the element or beside it.
const MENU = 'details[name=facet]';

// Of those that close by themselves: no tooltips.
const POPOVER = '[popover=auto]:popover-open';

// A group of chips, of which several may be removed one after the other.
const LASTING = '.chip-group';

const CONTROLS = 'a[href], button, input:not([type=hidden]), select, [tabindex="0"]';

/** Closes what is open and does not hold the target of a pointer or of the focus. */
export function closeOutside({ target, type }: Event): void {
  if (!(target instanceof Element)) return;
  // In a sheet the menus are below each other: closing one would move what is pressed.
  closeMenus(
    (menu) => !menu.closest(POPOVER) && !partsOf(menu).some((part) => part.contains(target)),
  );
  // The browser closes a popover by itself when something outside is pressed.
  if (type !== 'focusin') return;
  for (const popover of document.querySelectorAll<HTMLElement>(POPOVER))
    if (!popover.contains(target) && popoverOf(target) !== popover) popover.hidePopover();
}

/** Closes the menus, unless Escape meant something else; the browser closes popovers. */
export function closeOnEscape({ key, defaultPrevented }: KeyboardEvent): void {
  if (key === 'Escape' && !defaultPrevented) closeMenus(() => true);
}

/** Closes the menu whose link leads to another view of the page, or to a download. */
export function closeFollowed({ target, defaultPrevented }: MouseEvent): void {
  // If no script handled the click, it opens a page or a tab of its own.
  const link = defaultPrevented && target instanceof Element ? target.closest('a[href]') : null;
  if (!link) return;
  closeMenus((menu) => panelOf(menu)?.contains(link) ?? false);
  const popover = link.closest<HTMLElement>(POPOVER);
  if (popover && !popover.matches(LASTING)) popover.hidePopover();
}

/** Opens the menu of a focused button, and moves the focus into it. */
export function openByArrow(event: KeyboardEvent): void {
  const { key, target, defaultPrevented } = event;
  if (key !== 'ArrowDown' || defaultPrevented || !(target instanceof Element)) return;
  const menu = target.closest('summary')?.closest<HTMLDetailsElement>(MENU);
  const popover = popoverOf(target);
  const panel = menu ? panelOf(menu) : popover;
  if (!panel || panel.contains(target)) return;
  event.preventDefault();
  if (menu) menu.open = true;
  else if (!panel.matches(POPOVER)) panel.showPopover();
  const controls = [...panel.querySelectorAll<HTMLElement>(CONTROLS)];
  controls.find((control) => control.tabIndex >= 0 && control.checkVisibility())?.focus();
}

function closeMenus(isToClose: (menu: HTMLDetailsElement) => boolean): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>(`${MENU}[open]`)) {
    if (!isToClose(menu)) continue;
    const hasFocus = partsOf(menu).some((part) => part.contains(document.activeElement));
    if (hasFocus) menu.querySelector('summary')?.focus();
    menu.open = false;
  }
}

function partsOf(menu: Element): Element[] {
  return [menu, panelOf(menu) ?? menu];
}

function panelOf(menu: Element): HTMLElement | null {
  return menu.parentElement?.querySelector<HTMLElement>('.filter-panel') ?? null;
}

/** The popover that a button opens; null for anything else. */
function popoverOf(target: Element): HTMLElement | null {
  const id = target.closest('[popovertarget]')?.getAttribute('popovertarget');
  return id ? document.getElementById(id) : null;
}
