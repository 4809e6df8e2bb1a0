/**
 * Removes accents and turns full-width letters into plain ones: `Contraseña` becomes `Contrasena`.
 */
export function foldAccents(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  const folded = text
    .normalize('NFKD')
    .replace(FRENCH_KEY, (key) =>
      key.includes('e') ? `${key.slice(0, 2)}ef` : `${key.slice(0, 2)}EF`,
    )
    .replace(/[\u0300-\u036f]|(?![\u0600-\u06ff])\p{Cf}/gu, '')
    .normalize('NFC');
  return folded.replace(/[ßłøđıæœ]/gi, (letter) => PLAIN_LETTERS[letter.toLowerCase()] ?? letter);
}

// `clé` becomes `clef`: without its accent it would be the beginning of many other words.
const FRENCH_KEY = /(?:(?<![a-z])cl|Cl|CL)[eE]\u0301(?=[sS]?(?![a-z]))/g;

// Letters that Unicode does not decompose into a plain letter and an accent.
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};
