'use client';

import { useEffect } from 'react';
import { closeFollowed, closeOutside, openByArrow, closeOnEscape } from './menu-events';

/**
 * How the page's menus open and close beyond what the browser does: by the arrow down, on Escape,
 * after one of their links was followed, and when something outside is pressed or gets the focus.
 */
export function MenuBehavior() {
  useEffect(() => {
    const listener = new AbortController();
    document.addEventListener('pointerdown', closeOutside, listener);
    document.addEventListener('focusin', closeOutside, listener);
    document.addEventListener('keydown', openByArrow, listener);
    document.addEventListener('keydown', closeOnEscape, listener);
    document.addEventListener('click', closeFollowed, listener);
    return () => listener.abort();
  }, []);
  return null;
}
