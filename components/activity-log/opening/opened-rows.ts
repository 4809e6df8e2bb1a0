import { useEffect, useSyncExternalStore } from 'react';

// The open rows are in the URL, so that they are open again when the reader comes back:
// `#row-2873`, or `#row-2873,2870` with the one that was opened last at the end.
const FRAGMENT = /^#row-(\d+(?:,\d+)*)$/;

const listeners = new Set<() => void>();

/** The keys of the open rows, in the order in which they were opened. */
export function useOpenedRows(): string[] {
  const fragment = useSyncExternalStore(subscribe, readFragment, () => '');
  // The router writes the address of another page when that page has been rendered.
  useEffect(notify);
  return openedRowsIn(fragment);
}

export function openedRowsIn(fragment: string): string[] {
  return FRAGMENT.exec(fragment)?.[1]?.split(',') ?? [];
}

/** Opens these rows and closes all others. */
export function setOpenedRows(keys: string[]): void {
  const fragment = keys.length > 0 ? `#row-${keys.join(',')}` : '';
  // With null, the router adds its own state and learns of the URL.
  history.replaceState(null, '', location.pathname + location.search + fragment);
  notify();
}

function notify(): void {
  for (const listener of listeners) listener();
}

function readFragment(): string {
  return location.hash;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}
