'use client';

import { useEffect } from 'react';

/**
 * Writes the day of the rows under the sticky head into it, once the row that names the day has
 * been scrolled away. Nothing is drawn by React: the rows are not to be rendered for it.
 */
export function CurrentDay() {
  useEffect(() => {
    const listener = new AbortController();
    showCurrentDay();
    addEventListener('scroll', showCurrentDay, { signal: listener.signal, passive: true });
    return () => listener.abort();
  }, []);
  return null;
}

function showCurrentDay(): void {
  const head = document.querySelector<HTMLElement>('.activity-table > thead .time');
  if (!head) return;
  const day = dayAbove(head.getBoundingClientRect().bottom);
  if (day) head.dataset.day = day;
  else delete head.dataset.day;
}

/** The day that the last one of the marked rows above a height names. */
function dayAbove(height: number): string | undefined {
  const marks = [...document.querySelectorAll<HTMLElement>('.activity-row time[data-day]')];
  return marks.findLast((mark) => mark.getBoundingClientRect().top < height)?.dataset.day;
}
