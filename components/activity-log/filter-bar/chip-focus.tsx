'use client';

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { RESULTS_ID } from '@/components/ui/page/results';

type ChipFocusProps = {
  /** What the chips are of: another one is shown when it changes. */
  view: string;
  isEmpty: boolean;
  children: ReactNode;
};

/**
 * Gives the focus of a chip that has gone with its filter to the one that stands in its place; after
 * the last one, and when all are cleared, to the results.
 */
export function ChipFocus({ view, isEmpty, children }: ChipFocusProps) {
  const chips = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);

  useEffect(() => {
    if (removed.current === null) return;
    const links = linksOf(chips.current);
    const next = links[Math.min(removed.current, links.length - 1)];
    removed.current = null;
    (next ?? document.getElementById(RESULTS_ID))?.focus({ preventScroll: true });
  }, [view]);

  function noteRemoved({ target, defaultPrevented }: MouseEvent): void {
    // Unanswered by the router, the press opens the view as a page or a tab of its own.
    if (!defaultPrevented || !(target instanceof Element)) return;
    removed.current = linksOf(chips.current).findIndex((link) => link.contains(target));
  }

  return (
    <div
      ref={chips}
      hidden={isEmpty}
      onClick={noteRemoved}
      className="filter-chips flex flex-wrap items-center gap-2 text-sm"
    >
      {children}
    </div>
  );
}

function linksOf(chips: HTMLElement | null): HTMLAnchorElement[] {
  return [...(chips?.querySelectorAll<HTMLAnchorElement>('li > a') ?? [])];
}
