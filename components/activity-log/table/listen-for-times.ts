import { formatAge, formatWallClock, getBrowserTime } from '@/lib/platform/time/browser-clock';
import { getBrowserZone } from '@/lib/platform/time/browser-zone';

/**
 * Shows the tooltip whenever a time is hovered or its row gets the keyboard focus, beginning with the
 * one where that is so already. `timeZone` is the table's. Returns the end of that.
 */
export function listenForTimes(tooltip: HTMLElement, timeZone: string): () => void {
  const listener = new AbortController();
  const options = { signal: listener.signal, passive: true };
  let shown: HTMLTimeElement | null = null;
  let described: Element | null = null;

  const hide = () => {
    if (!shown) return;
    described?.removeAttribute('aria-describedby');
    shown = described = null;
    tooltip.hidePopover();
  };
  const show = (time: HTMLTimeElement | null, target: Element) => {
    if (time === shown) return;
    hide();
    if (!time) return;
    shown = time;
    described = target;
    showTooltip(tooltip, { time, zones: new Set(['UTC', timeZone, getBrowserZone()]) });
    target.setAttribute('aria-describedby', tooltip.id);
  };
  const onPointerOver = ({ target }: Event) => {
    if (!(target instanceof Element) || tooltip.contains(target)) return;
    const time = target.closest<HTMLTimeElement>('.activity-row time');
    // A tooltip shown by keyboard focus stays until the focus leaves, wherever the pointer is.
    if (time || !isInFocusedRow(shown)) show(time, time ?? target);
  };
  const onFocusIn = ({ target }: Pick<Event, 'target'>) => {
    if (target instanceof Element) show(timeInFocusedRow(target), target);
  };
  const hovered = document.querySelector<HTMLTimeElement>('.activity-row time:hover');
  if (hovered) show(hovered, hovered);
  else onFocusIn({ target: document.activeElement });
  document.addEventListener('pointerover', onPointerOver, options);
  document.addEventListener('focusin', onFocusIn, options);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options);
  document.addEventListener('scroll', () => onScroll(tooltip, { shown, hide }), options);
  return () => {
    listener.abort();
    hide();
  };
}

// A click also gives the focus, but asks for something else.
const FOCUSED_ROW = '.activity-row:has(:focus-visible)';

function timeInFocusedRow(target: Element): HTMLTimeElement | null {
  return target.closest(FOCUSED_ROW)?.querySelector('time') ?? null;
}

function isInFocusedRow(time: HTMLTimeElement | null): boolean {
  return Boolean(time?.closest(FOCUSED_ROW));
}

function showTooltip(
  tooltip: HTMLElement,
  { time, zones }: { time: HTMLTimeElement; zones: Set<string> },
) {
  // The title that the server wrote for readers without JavaScript would appear beside it.
  time.removeAttribute('title');
  tooltip.replaceChildren(...linesOf(time.dateTime, zones));
  tooltip.showPopover();
  placeBelow(tooltip, time);
}

type Shown = { shown: HTMLTimeElement | null; hide: () => void };

// The Tab key scrolls to the row that it reaches; any other scrolling moves the time away.
function onScroll(tooltip: HTMLElement, { shown, hide }: Shown): void {
  if (shown && isInFocusedRow(shown)) placeBelow(tooltip, shown);
  else hide();
}

function linesOf(iso: string, zones: Set<string>): HTMLElement[] {
  const instant = new Date(`${iso.slice(0, 23)}Z`);
  const locale = document.documentElement.lang;
  const clocks = [...zones].flatMap((zone) => {
    const clock = formatWallClock(instant, zone);
    return clock === null ? [] : [`${clock}${iso.slice(19, 23)} ${zone}`];
  });
  return [formatAge(instant, { present: getBrowserTime(), locale }), ...clocks].map((text) => {
    const line = document.createElement('div');
    line.textContent = text;
    return line;
  });
}

function placeBelow(tooltip: HTMLElement, time: HTMLElement): void {
  const { left, bottom, top } = time.getBoundingClientRect();
  const isRoomBelow = bottom + tooltip.offsetHeight < window.innerHeight;
  tooltip.style.left = `${Math.max(4, Math.min(left, window.innerWidth - tooltip.offsetWidth - 4))}px`;
  tooltip.style.top = `${isRoomBelow ? bottom + 2 : top - tooltip.offsetHeight - 2}px`;
}
