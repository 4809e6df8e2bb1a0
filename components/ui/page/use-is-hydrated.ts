import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => undefined;
const isHydrated = () => true;
const isNotHydrated = () => false;

/**
 * Whether JavaScript runs the page: false in the server's markup, and always without JavaScript.
 */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(subscribeToNothing, isHydrated, isNotHydrated);
}
