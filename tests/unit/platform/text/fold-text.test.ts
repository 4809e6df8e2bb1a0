import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '@/lib/platform/text/fold-text';

const EVERY_CHARACTER = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

it.each([
  ['half-width Katakana', 'ｱﾀﾞﾀﾑ', 'アダタム'],
  ['full-width Latin', 'Ｒｅｌｅｃｌｏｕｄ', 'relecloud'],
  ['the dotted capital of Turkish', 'İSTANBUL', 'istanbul'],
  ['the dotless i of Turkish', 'ISPARTA', 'ısparta'],
  ['a sharp s', 'Straße', 'STRASSE'],
  ['a capital sharp s', 'STRAẞE', 'strasse'],
  ['composed and decomposed letters', 'Ärzte', 'A\u0308RZTE'],
  ['the sigma that ends a word', 'ΟΔΟΣ', 'οδος'],
  ['a ligature', 'Oﬃce', 'OFFICE'],
  ['one sign for several letters', '㈱アダタム', '(株)アダタム'],
  ['blanks of every kind', 'Fourth\u00a0\u3000 Coffee\t', 'fourth coffee '],
  ['letters that cannot be seen', 'Cont\u200boso\u00ad\u202e', 'contoso'],
])('ignores %s', (_what, one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

it('keeps differences between names', () => {
  const names = ['パパ', 'ハハ', '한', '하', 'café', 'cafe', 'a b', 'ab'];
  expect(new Set(names.map(foldText)).size).toBe(names.length);
});

it('is idempotent, and ignores case, for every character', () => {
  const different = EVERY_CHARACTER.filter((character) => {
    const folded = foldText(character);
    const again = [folded, character.toUpperCase(), character.toLowerCase()].map(foldText);
    return again.some((text) => text !== folded);
  });
  expect(different).toEqual([]);
});

it('is idempotent for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 3000 },
  );
});
