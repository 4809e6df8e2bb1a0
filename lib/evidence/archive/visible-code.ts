/**
 * A value word for word, but without what cannot be seen, or would reorder its neighbours: each such character as
 * `\u{202e}`. The program of a pack, scripts/verify/pack/visible.mjs, does the same to compare it.
 */
export function visibleCode(text: string): string {
  return text
    .toWellFormed()
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
      (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`,
    );
}
