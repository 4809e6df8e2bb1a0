import { expect, it } from 'vitest';
import { isBlank } from '@/lib/platform/text/is-blank';

it.each([
  '',
  ' ',
  ' \u3000',
  '\t\r\n',
  '\u200b',
  '\u2060\u00a0',
  '\u3164',
  '\ufeff',
  '\u2800',
  '\u{e0020}',
])('shows nothing: %j', (text) => expect(isBlank(text)).toBe(true));

it.each(['a', ' a ', '\u200b.', '　名', '0', '🦉', '-'])('shows something: %j', (text) =>
  expect(isBlank(text)).toBe(false),
);

it('recognises every blank, control and zero-width character, and no other', () => {
  const invisible = /^[\s\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]$/u;
  const misjudged: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    // An unassigned character may become visible.
    if (isBlank(letter) !== invisible.test(letter) && !/\p{Cn}/u.test(letter))
      misjudged.push(code.toString(16));
  }
  expect(misjudged).toEqual([]);
});
