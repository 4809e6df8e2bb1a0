'use client';

import { useEffect } from 'react';

// Outlives the menu, which is made anew with the page that a choice leads to.
let hasSubmitted = false;

/** Gives the focus back to the button of a menu when a choice in it has made the page anew. */
export function MenuFocus({ menuId }: { menuId: string }) {
  useEffect(() => {
    const listening = new AbortController();
    const note = () => (hasSubmitted = true);
    document.getElementById(menuId)?.addEventListener('submit', note, listening);
    if (hasSubmitted)
      document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(menuId)}"]`)?.focus();
    hasSubmitted = false;
    return () => listening.abort();
  }, [menuId]);

  return null;
}
