import type { Page } from '@playwright/test';
import { MESSAGES } from '@/lib/platform/i18n/messages';
import { expect, test } from '@/tests/support/browser/test';
import { PAGE_CASES } from './page-cases';

test.use({ expectedErrors: [/status of 40[34]/] });

const ACCOUNTS = new Set(PAGE_CASES.map(({ account }) => account));

/** Each page of an account once; prepared states depend on English labels. */
function pathsOf(account: string | null): Set<string> {
  const cases = PAGE_CASES.filter((pageCase) => pageCase.account === account);
  return new Set(cases.map(({ path }) => path));
}

for (const locale of ['ja', 'ko'] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    const english = englishOnly(locale);

    for (const account of ACCOUNTS) {
      test.describe(account ?? 'nobody', () => {
        test.use({ account });

        test('no text of any page is English', async ({ page }) => {
          test.slow();
          for (const path of pathsOf(account)) {
            await page.goto(path);
            await expect(page.locator('html')).toHaveAttribute('lang', locale);
            const texts = await textsOf(page);
            expect(texts.length, path).toBeGreaterThan(3);
            const found = texts.filter((text) => english.has(text) || ENGLISH_SENTENCE.test(text));
            expect.soft(found, path).toEqual([]);
          }
        });
      });
    }
  });
}

// Words that no name, product or code contains.
const ENGLISH_SENTENCE = /(?<!\S)(the|of|is|are|and|with|for|this|that|it|not|by)(?!\S)/;

/** The English messages that read differently in another language. */
function englishOnly(locale: 'ja' | 'ko'): Set<string> {
  const [english, theirs] = [flatten(MESSAGES.en), flatten(MESSAGES[locale])];
  return new Set([...english].filter(([key, text]) => theirs.get(key) !== text).map(([, t]) => t));
}

function flatten(value: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([name, child]): [string, string][] =>
      typeof child === 'string'
        ? [[prefix + name, child]]
        : [...flatten(child as object, `${prefix}${name}.`)],
    ),
  );
}

/** The visible and accessible text of the page, except for table data and code. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const DATA = 'script, style, code, pre, [lang]:not(html), td, dd';
    const WORDS_AMONG_DATA = '.data-label, .status-mark, .status > span, .sr-only, button, summary';
    const NAMES = ['aria-label', 'title', 'placeholder', 'alt'];
    const texts = [document.title];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(DATA) && !element.matches(WORDS_AMONG_DATA)) continue;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      for (const name of NAMES) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}
