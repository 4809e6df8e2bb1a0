import { useSyncExternalStore } from 'react';

const subscribeToNothing = () => () => undefined;
const isSupported = () => typeof window.PublicKeyCredential === 'function';
const isUnknown = () => false;

/** Whether the browser can use passkeys: false in the server's markup, and always without JavaScript. */
export function useHasPasskeys(): boolean {
  return useSyncExternalStore(subscribeToNothing, isSupported, isUnknown);
}
