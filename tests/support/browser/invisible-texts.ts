import type { Page } from '@playwright/test';

/**
 * Texts of a page, including accessible names, that contain invisible or bidirectional control
 * characters, with these escaped. Ignores what is sent rather than shown: URLs and field values.
 */
export async function listInvisibleTexts(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const SENT_ON = new Set(['href', 'action', 'formaction', 'src', 'value']);
    const found: [location: string, text: string][] = [['title', document.title]];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.matches('script, style')) continue;
      const location = `${element.tagName.toLowerCase()}.${element.className}`;
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) found.push([location, node.textContent ?? '']);
      for (const { name, value } of element.attributes)
        if (!SENT_ON.has(name)) found.push([`${location}[${name}]`, value]);
    }
    return found;
  });
  return texts
    .filter(([, text]) => INVISIBLE.test(text))
    .map(
      ([location, text]) => `${location}: ${JSON.stringify(text).replace(EACH_INVISIBLE, escaped)}`,
    );
}

const INVISIBLE =
  /[\p{Bidi_Control}\u00AD\u200B-\u200D\u2028\u2029\u2060\u3164\uFEFF\u{E0000}-\u{E007F}]/u;
const EACH_INVISIBLE = new RegExp(INVISIBLE, 'gu');

function escaped(letter: string): string {
  return `\\u{${letter.codePointAt(0)?.toString(16)}}`;
}
