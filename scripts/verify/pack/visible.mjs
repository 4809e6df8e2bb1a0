/**
 * A text without what cannot be seen, or would reorder its neighbours: each such character as `\u{202e}`.
 * lib/evidence/archive/visible-code.ts does the same.
 * @param {string} text
 * @returns {string}
 */
export function visible(text) {
  return text
    .toWellFormed()
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`,
    );
}
