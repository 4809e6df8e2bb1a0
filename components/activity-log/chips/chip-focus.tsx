'use client';

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { RESULTS_ID } from '@/components/ui/page/results';

type ChipFocusProps = {
  /** Identifies the chips' view; changes when another one is shown. */
  view: string;
  isEmpty: boolean;
  children: ReactNode;
};

/**
 * When a removed chip had the focus, moves it to the chip that takes its place; after the last
 * chip, and when all are cleared, to the results.
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

  function rememberRemoved({ target, defaultPrevented }: MouseEvent): void {
    // If the router did not handle the click, it opens a page or a tab of its own.
    if (!defaultPrevented || !(target instanceof Element)) return;
    removed.current = linksOf(chips.current).findIndex((link) => link.contains(target));
  }

  return (
    <div ref={chips} hidden={isEmpty} onClick={rememberRemoved} className="filter-chips">
      {children}
    </div>
  );
}

function linksOf(chips: HTMLElement | null): HTMLAnchorElement[] {
  return [...(chips?.querySelectorAll<HTMLAnchorElement>('li > a') ?? [])];
}
