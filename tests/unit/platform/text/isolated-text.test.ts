import { expect, it } from 'vitest';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { isolatedText } from '@/lib/platform/text/isolated-text';

it.each([
  ['Contoso', 'Contoso'],
  ['  ウィングチップ \n', 'ウィングチップ'],
  ['שלום', '\u2068שלום\u2069'],
  ['Contoso (شركة)', '\u2068Contoso (شركة)\u2069'],
  // Arabic digits reorder their neighbours, too.
  ['٣', '\u2068٣\u2069'],
  ['\u{10900}', '\u2068\u{10900}\u2069'],
  ['a\u202Eb', 'a[U+202E]b'],
  ['של\u2069ום', '\u2068של[U+2069]ום\u2069'],
  ['\uFEFF', '[U+FEFF]'],
])('within a sentence %j becomes %j', (text, isolated) => {
  expect(isolatedText(text)).toBe(isolated);
});

it('a long text ends in an ellipsis, without splitting anything', () => {
  expect(truncateWithEllipsis('abcdef', 6)).toBe('abcdef');
  expect(truncateWithEllipsis('abcdef', 5)).toBe('abcd…');
  expect(truncateWithEllipsis('👨👨👨', 3)).toBe('👨👨👨');
  expect(truncateWithEllipsis('👨👨👨👨', 3)).toBe('👨👨…');
  expect(truncateWithEllipsis(`ab${isolatedText('\u202E')}`, 7)).toBe('ab…');
  expect(truncateWithEllipsis(`${isolatedText('שלום עולם')}, Failed`, 6)).toBe('\u2068שלום…\u2069');
  expect(truncateWithEllipsis(`${isolatedText('של')}, Failed`, 7)).toBe('\u2068של\u2069, …');
});
