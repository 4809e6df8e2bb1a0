import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => undefined;
const isHydrated = () => true;
const isNotHydrated = () => false;

/** Whether a script runs the page: false as it comes from the server, and for good without one. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(subscribeToNothing, isHydrated, isNotHydrated);
}
