'use client';

declare global {
  interface Window {
    earlyPresses?: Set<HTMLFormElement>;
  }
}

// React answers a press on the document, before the window hears of it: what arrives here
// unanswered came before the page's scripts. Should they not come at all, the form is sent.
const EARLY_CLICK_SCRIPT = `
window.earlyPresses = new Set();
addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches('[data-opens-row]')) return;
  event.preventDefault();
  earlyPresses.delete(form) || earlyPresses.add(form);
  setTimeout(() => earlyPresses.delete(form) && form.submit(), 5000);
});`;

/**
 * Keeps presses on the rows' buttons that come before the rows have their script, so that they open
 * the row a moment later instead of leaving the page. Stands in the layout, before any row.
 */
export function EarlyClicks({ nonce }: { nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      // React warns of a script that it makes in the browser, where it would not run.
      type={typeof window === 'undefined' ? 'text/javascript' : 'text/plain'}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: EARLY_CLICK_SCRIPT }}
    />
  );
}

/** Whether the row's form was pressed early; asked once, when its row gets its script. */
export function takeEarlyClick(form: HTMLFormElement): boolean {
  return window.earlyPresses?.delete(form) ?? false;
}
