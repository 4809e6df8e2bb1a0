import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useIsHydrated } from './use-is-hydrated';

/**
 * Renders a message at the end of the page instead of where it comes from, such as a menu, which
 * would hide it when it closes. Only with JavaScript.
 */
export function AtPageEnd({ children }: { children: ReactNode }) {
  return useIsHydrated() ? createPortal(children, document.body) : null;
}
