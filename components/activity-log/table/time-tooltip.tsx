'use client';

import { useEffect, useRef } from 'react';

type TimeTooltipProps = {
  /** The zone of the table's times. */
  timeZone: string;
};

/**
 * Shows how long ago an instant is, and the instant in the other zones (UTC, the table's and the
 * browser's), when its time is hovered or its row has the keyboard focus. One tooltip for all rows,
 * which contain only their instant. What fills it is loaded when the pointer or the focus is on a
 * row for the first time.
 */
export function TimeTooltip({ timeZone }: TimeTooltipProps) {
  const tooltip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = tooltip.current;
    if (!element) return;
    return listenOnceUsed(element, timeZone);
  }, [timeZone]);

  return <div ref={tooltip} id="time-tooltip" role="tooltip" popover="manual" className={LOOK} />;
}

const LOOK =
  'border-line bg-raised text-text fixed m-0 rounded-md border px-2.5 py-1.5 text-xs leading-5 tabular-nums print:hidden';

function listenOnceUsed(tooltip: HTMLElement, timeZone: string): () => void {
  const waiting = new AbortController();
  const options = { signal: waiting.signal, passive: true };
  let stop = () => waiting.abort();
  const load = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest('.activity-row')) return;
    import('./listen-for-times').then(
      ({ listenForTimes }) => {
        // An earlier event, or the end, came first.
        if (waiting.signal.aborted) return;
        waiting.abort();
        stop = listenForTimes(tooltip, timeZone);
      },
      // Until it can be loaded, the titles that the server wrote say it.
      () => undefined,
    );
  };
  document.addEventListener('pointerover', load, options);
  document.addEventListener('focusin', load, options);
  return () => stop();
}
