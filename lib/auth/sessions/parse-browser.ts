import Bowser from 'bowser';

/** The browser and the system that a header `User-Agent` names, such as Firefox 147 and Windows. */
export type BrowserName = { browser: string | null; system: string | null };

/** What a header `User-Agent` says; null where it says nothing that is known. Never throws. */
export function parseBrowser(userAgent: string): BrowserName {
  if (userAgent === '') return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  const major = /^\d{1,5}/.exec(browser.version ?? '')?.[0];
  return {
    browser: browser.name ? [browser.name, major].filter(Boolean).join(' ') : null,
    system: os.name || null,
  };
}
