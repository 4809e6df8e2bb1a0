import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => undefined;
const isThere = () => true;
const isNotThere = () => false;

/** Whether a script runs the page: false as it comes from the server, and for good without one. */
export function useIsEnhanced(): boolean {
  return useSyncExternalStore(subscribeToNothing, isThere, isNotThere);
}
