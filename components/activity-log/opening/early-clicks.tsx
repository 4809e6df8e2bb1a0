'use client';

import { ROWS_FORM_ID, rowKeyAt } from './row-element';

declare global {
  interface Window {
    earlyClicks?: Set<HTMLButtonElement>;
  }
}

// React handles a click at the document, before it reaches the window: a submit that arrives here
// unhandled came before the page's scripts. If they never load, the form is submitted after all.
const EARLY_CLICK_SCRIPT = `
window.earlyClicks = new Set();
const keep = (event) => {
  const button = event.submitter;
  if (event.defaultPrevented || event.target.id !== '${ROWS_FORM_ID}' || !button) return;
  event.preventDefault();
  earlyClicks.delete(button) || earlyClicks.add(button);
  setTimeout(() => {
    if (!earlyClicks.delete(button)) return;
    removeEventListener('submit', keep);
    event.target.requestSubmit(button);
  }, 5000);
};
addEventListener('submit', keep);`;

/**
 * Stores clicks on the rows' buttons before hydration, so that they open the row a moment later and
 * do not leave the page. Rendered in the layout, before any row.
 */
export function EarlyClicks({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      // React warns about a script that it creates in the browser, where it would not run.
      type={typeof window === 'undefined' ? 'text/javascript' : 'text/plain'}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: EARLY_CLICK_SCRIPT }}
    />
  );
}

/** The keys of the rows that were clicked before hydration. Called once, when they are hydrated. */
export function takeEarlyClicks(): string[] {
  const buttons = [...(window.earlyClicks ?? [])];
  window.earlyClicks?.clear();
  return buttons.map(rowKeyAt).filter((key) => key !== null);
}
