'use client';

declare global {
  interface Window {
    earlyClicks?: Set<HTMLFormElement>;
  }
}

// React handles a click at the document, before it reaches the window: a submit that arrives here
// unhandled came before the page's scripts. If they never load, the form is submitted.
const EARLY_CLICK_SCRIPT = `
window.earlyClicks = new Set();
addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches('[data-opens-row]')) return;
  event.preventDefault();
  earlyClicks.delete(form) || earlyClicks.add(form);
  setTimeout(() => earlyClicks.delete(form) && form.submit(), 5000);
});`;

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

/** Whether the row's form was clicked before hydration. Called once, when the row is hydrated. */
export function takeEarlyClick(form: HTMLFormElement): boolean {
  return window.earlyClicks?.delete(form) ?? false;
}
