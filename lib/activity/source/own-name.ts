import { foldText } from '@/lib/platform/text/fold-text';
import { OWN_NAME } from './source';

// Letters of other scripts that look like those of the folded name. Source: Unicode's confusables.
const LOOKALIKES: Readonly<Record<string, string>> = {
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
 * Whether a text looks like the name of this product: in any case and width, with invisible
 * characters, accents or other blanks, or with lookalike letters.
 */
export function looksLikeOwnName(text: string): boolean {
  return text.length <= MAX_LENGTH && skeletonOf(text) === OWN_SKELETON;
}

// Far more than the name with anything hidden in it.
const MAX_LENGTH = 2000;

const OWN_SKELETON = skeletonOf(OWN_NAME);

function skeletonOf(text: string): string {
  const bare = foldText(text).normalize('NFKD').replace(/\p{M}/gu, '');
  const letters = [...bare.replace(NOT_A_LETTER, '')];
  // A small l and a capital i look the same.
  return letters
    .map((letter) => LOOKALIKES[letter] ?? letter)
    .join('')
    .replaceAll('l', 'i');
}

function allTo(letter: string, lookalikes: string): Record<string, string> {
  return Object.fromEntries([...lookalikes].map((other) => [other, letter]));
}
