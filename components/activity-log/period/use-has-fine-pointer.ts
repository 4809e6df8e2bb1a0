import { useSyncExternalStore } from 'react';

const FINE_POINTER = '(pointer: fine)';

/** Whether a mouse or the like is at hand; false without JavaScript. */
export function useHasFinePointer(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(FINE_POINTER);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => matchMedia(FINE_POINTER).matches,
    () => false,
  );
}
