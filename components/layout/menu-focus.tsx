'use client';

import { useEffect } from 'react';

// Outlives the menu, which is rendered anew when a choice reloads the page.
let hasSubmitted = false;

/** Returns the focus to a menu's button when a choice in the menu has reloaded the page. */
export function MenuFocus({ menuId }: { menuId: string }) {
  useEffect(() => {
    const controller = new AbortController();
    const markSubmitted = () => (hasSubmitted = true);
    document.getElementById(menuId)?.addEventListener('submit', markSubmitted, controller);
    if (hasSubmitted)
      document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menuId)}"]`)?.focus();
    hasSubmitted = false;
    return () => controller.abort();
  }, [menuId]);

  return null;
}
