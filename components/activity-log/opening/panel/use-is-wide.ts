import { useSyncExternalStore } from 'react';

// Where the details have room beside the list: see ../openable-table.css.
const WIDE = '(width >= 1400px)';

/** Whether the details of a row are shown beside the list. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(WIDE).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
