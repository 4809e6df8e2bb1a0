'use client';

import { useEffect, useRef } from 'react';
import { readClock, readOwnZone } from '@/lib/reader-zone';

type TimeTipsProps = {
  /** The zone that the table's times are told in. */
  timeZone: string;
};

/**
 * Shows, at the time of a row that is pointed at or has the focus, the same instant in the other
 * zones: UTC, the table's and the browser's. One for all rows, which only hold their instant.
 */
export function TimeTips({ timeZone }: TimeTipsProps) {
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = tip.current;
    if (!element) return;
    const zones = [...new Set(['UTC', timeZone, readOwnZone()])];
    return listenForTimes(element, zones);
  }, [timeZone]);

  return <div ref={tip} id={TIP_ID} role="tooltip" popover="manual" className="time-tip" />;
}

const TIP_ID = 'time-tip';

function listenForTimes(tip: HTMLElement, zones: string[]): () => void {
  const listening = new AbortController();
  const options = { signal: listening.signal };
  let shown: HTMLTimeElement | null = null;

  const hide = () => {
    shown?.removeAttribute('aria-describedby');
    shown = null;
    tip.hidePopover();
  };
  const show = (event: Event) => {
    const time = timeAt(event.target);
    if (time === shown || (event.target instanceof Node && tip.contains(event.target))) return;
    if (shown) hide();
    if (!time) return;
    shown = time;
    // What the server wrote for who has no script would be shown beside it.
    time.removeAttribute('title');
    tip.replaceChildren(...linesOf(time.dateTime, zones));
    time.setAttribute('aria-describedby', TIP_ID);
    tip.showPopover();
    placeBelow(tip, time);
  };
  document.addEventListener('pointerover', show, options);
  document.addEventListener('focusin', show, options);
  document.addEventListener(
    'keydown',
    (event) => event.key === 'Escape' && shown && hide(),
    options,
  );
  document.addEventListener('scroll', () => shown && hide(), { ...options, passive: true });
  return () => {
    listening.abort();
    if (shown) hide();
  };
}

function timeAt(target: EventTarget | null): HTMLTimeElement | null {
  const time = target instanceof Element ? target.closest('.activity-row time') : null;
  return time instanceof HTMLTimeElement ? time : null;
}

function linesOf(iso: string, zones: string[]): HTMLElement[] {
  const instant = new Date(`${iso.slice(0, 23)}Z`);
  return zones.flatMap((zone) => {
    const clock = readClock(instant, zone);
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
