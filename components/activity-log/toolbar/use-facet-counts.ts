import { useEffect, useState } from 'react';
import type { FilterOption } from '@/lib/activity/describe/describe-filter-value';

export type FacetOption = FilterOption & { count?: number };

type FacetSource = {
  /**
   * The options before the counts are loaded: the selected ones, and those that are always offered.
   */
  knownOptions: FacetOption[];
  /** The URL of the options with their counts; null when the filter is invalid. */
  countsHref: string | null;
};

/** The answer to the request for a view: null when it failed. */
type Answer = { href: string; options: FacetOption[] | null };

/**
 * The options of a facet, with their counts once its menu was open for the view that is shown. What
 * failed is requested again by `retry`, and when the menu is opened anew.
 */
export function useFacetCounts({ knownOptions, countsHref }: FacetSource, isOpen: boolean) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [attempt, setAttempt] = useState(0);
  const ofView = answer?.href === countsHref ? answer : null;
  const counted = ofView?.options ?? null;
  const isWanted = isOpen && counted === null;

  useEffect(() => {
    if (!isWanted || countsHref === null) return;
    const request = new AbortController();
    const settle = (options: FacetOption[] | null) => {
      // The answer to an earlier request must not replace a later one.
      if (!request.signal.aborted) setAnswer({ href: countsHref, options });
    };
    fetchOptions(countsHref, request.signal).then(settle, () => settle(null));
    return () => request.abort();
  }, [isWanted, countsHref, attempt]);

  function retry(): void {
    setAnswer(null);
    setAttempt((last) => last + 1);
  }

  const options = mergeOptions(knownOptions, counted ?? []);
  return { options, state: stateOf(), retry } as const;

  function stateOf(): 'counted' | 'failed' | 'loading' | 'idle' {
    if (counted) return 'counted';
    if (ofView) return 'failed';
    return isOpen && countsHref !== null ? 'loading' : 'idle';
  }
}

async function fetchOptions(href: string, signal: AbortSignal): Promise<FacetOption[]> {
  const response = await fetch(href, { signal });
  if (!response.ok || response.redirected) throw new Error('The server returned no counts.');
  const { options } = await response.json();
  return options;
}

function mergeOptions(knownOptions: FacetOption[], counted: FacetOption[]): FacetOption[] {
  const counts = new Map(counted.map((option) => [option.value, option.count]));
  const knownValues = new Set(knownOptions.map(({ value }) => value));
  return [
    ...knownOptions.map((option) =>
      counted.length > 0 ? { ...option, count: counts.get(option.value) ?? 0 } : option,
    ),
    ...counted.filter(({ value }) => !knownValues.has(value)),
  ];
}
