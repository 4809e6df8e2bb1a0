'use client';

import { useEffect, useRef } from 'react';
import { formatWallClock, getBrowserZone } from '@/lib/platform/time/browser-zone';

type TimeTooltipProps = {
  /** The zone that the table's times are told in. */
  timeZone: string;
};

/**
 * Shows, at a time that is pointed at or whose row has the focus of the keyboard, the same instant in
 * the other zones: UTC, the table's and the browser's. One for all rows, which only hold their instant.
 */
export function TimeTooltip({ timeZone }: TimeTooltipProps) {
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = tip.current;
    if (!element) return;
    const zones = [...new Set(['UTC', timeZone, getBrowserZone()])];
    return listenForTimes(element, zones);
  }, [timeZone]);

  return <div ref={tip} id={TOOLTIP_ID} role="tooltip" popover="manual" className={LOOK} />;
}

const TOOLTIP_ID = 'time-tip';

const LOOK =
  'border-line bg-raised text-text fixed m-0 rounded-md border px-2.5 py-1.5 text-xs leading-5 tabular-nums print:hidden';

function listenForTimes(tip: HTMLElement, zones: string[]): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal, passive: true };
  let shown: HTMLTimeElement | null = null;
  let described: Element | null = null;

  const hide = () => {
    if (!shown) return;
    described?.removeAttribute('aria-describedby');
    shown = described = null;
    tip.hidePopover();
  };
  const show = (time: HTMLTimeElement | null, target: Element) => {
    if (time === shown) return;
    hide();
    if (!time) return;
    shown = time;
    described = target;
    showTooltip(tip, { time, zones });
    target.setAttribute('aria-describedby', TOOLTIP_ID);
  };
  const onPoint = ({ target }: Event) => {
    if (!(target instanceof Element) || tip.contains(target)) return;
    const time = target.closest<HTMLTimeElement>('.activity-row time');
    // What the keyboard has shown stays until it leaves, wherever the pointer lies.
    if (time || !isInFocusedRow(shown)) show(time, time ?? target);
  };
  const onFocus = ({ target }: Event) => {
    if (target instanceof Element) show(timeInFocusedRow(target), target);
  };
  document.addEventListener('pointerover', onPoint, options);
  document.addEventListener('focusin', onFocus, options);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options);
  document.addEventListener('scroll', () => follow(tip, { shown, hide }), options);
  return () => {
    listening.abort();
    hide();
  };
}

// A press of the pointer gives the focus, too, but asks for something else.
const FOCUSED_ROW = '.activity-row:has(:focus-visible)';

function timeInFocusedRow(target: Element): HTMLTimeElement | null {
  return target.closest(FOCUSED_ROW)?.querySelector('time') ?? null;
}

function isInFocusedRow(time: HTMLTimeElement | null): boolean {
  return Boolean(time?.closest(FOCUSED_ROW));
}

function showTooltip(
  tip: HTMLElement,
  { time, zones }: { time: HTMLTimeElement; zones: string[] },
) {
  // What the server wrote for who has no script would be shown beside it.
  time.removeAttribute('title');
  tip.replaceChildren(...linesOf(time.dateTime, zones));
  tip.showPopover();
  placeBelow(tip, time);
}

type Shown = { shown: HTMLTimeElement | null; hide: () => void };

// The Tab key scrolls to the row that it comes to; any other scrolling leaves the time behind.
function follow(tip: HTMLElement, { shown, hide }: Shown): void {
  if (shown && isInFocusedRow(shown)) placeBelow(tip, shown);
  else hide();
}

function linesOf(iso: string, zones: string[]): HTMLElement[] {
  const instant = new Date(`${iso.slice(0, 23)}Z`);
  return zones.flatMap((zone) => {
    const clock = formatWallClock(instant, zone);
    if (clock === null) return [];
    const line = document.createElement('div');
    line.textContent = `${clock}${iso.slice(19, 23)} ${zone}`;
    return [line];
  });
}

function placeBelow(tip: HTMLElement, time: HTMLElement): void {
  const { left, bottom, top } = time.getBoundingClientRect();
  const isRoomBelow = bottom + tip.offsetHeight < window.innerHeight;
  tip.style.left = `${Math.max(4, Math.min(left, window.innerWidth - tip.offsetWidth - 4))}px`;
  tip.style.top = `${isRoomBelow ? bottom + 2 : top - tip.offsetHeight - 2}px`;
}
