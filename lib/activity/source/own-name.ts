import { foldText } from '@/lib/platform/text/fold-text';
import { OWN_NAME } from './source';

// Letters of other scripts that look like those of the name, folded. Source: Unicode's confusables.
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...allTo('a', 'аαɑᴀ⍺'),
  ...allTo('c', 'сϲᴄⅽꮯ'),
  ...allTo('t', 'тτᴛ'),
  ...allTo('i', 'іιıɩӏӀɪ1|!'),
  ...allTo('v', 'ѵνᴠⅴט'),
  ...allTo('y', 'уүγʏყ'),
  ...allTo('o', 'оοσօᴏ0ס'),
  ...allTo('g', 'ɡցɢԍ'),
};

const NOT_A_LETTER = /[^\p{L}\p{N}|!]/gu;

/**
 * Whether a text reads as the name of this product: in any case and width, with letters that cannot
 * be seen, accents, other blanks or none, or in letters that look alike.
 */
export function readsAsOwnName(text: string): boolean {
  return text.length <= LONGEST && lookOf(text) === OWN_LOOK;
}

// Far above what the name and what may hide in it has.
const LONGEST = 2000;

const OWN_LOOK = lookOf(OWN_NAME);

function lookOf(text: string): string {
  const bare = foldText(text).normalize('NFKD').replace(/\p{M}/gu, '');
  const letters = [...bare.replace(NOT_A_LETTER, '')];
  // A small l and a large i are one look.
  return letters
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join('')
    .replaceAll('l', 'i');
}

function allTo(letter: string, alike: string): Record<string, string> {
  return Object.fromEntries([...alike].map((other) => [other, letter]));
}
