import type { Page } from '@playwright/test';

// Longer ones are no words but names of things, which may break where no line has room for them.
const MAX_LETTERS = 18;

/**
 * The words of the page's content that stand on two lines: runs of Latin or Korean letters. Japanese
 * has no spaces, so its lines end within phrases; between the digits of an id they may, too.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate((maxLetters) => {
    const broken: string[] = [];
    const linesOf = (node: Node, [start, end]: [number, number]) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    for (const content of document.querySelectorAll('main')) {
      const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        // Only read out; or a code or an id, which may break anywhere.
        if (
          !parent ||
          parent.closest('.sr-only, caption, pre, code, .identifier') ||
          parent.clientWidth === 1
        )
          continue;
        // Most texts stand on one line as a whole, and so do their words.
        if (linesOf(node, [0, node.nodeValue?.length ?? 0]) <= 1) continue;
        for (const word of (node.nodeValue ?? '').matchAll(
          /[\p{Script=Latin}\p{Script=Hangul}]{2,}/gu,
        )) {
          if (word[0].length > maxLetters) continue;
          if (linesOf(node, [word.index, word.index + word[0].length]) > 1)
            broken.push(`${word[0]} (${(node.nodeValue ?? '').trim().slice(0, 60)})`);
        }
      }
    }
    return broken;
  }, MAX_LETTERS);
}
