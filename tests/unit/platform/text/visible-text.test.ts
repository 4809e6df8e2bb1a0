import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visibleJson, visibleText } from '@/lib/platform/text/visible-text';

const TURNS = /\p{Bidi_Control}/u;

// Characters without a shape of their own, whatever their neighbours; and half surrogate pairs.
const INVISIBLE =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\ufff9-\ufffb]/u;

const LAYOUT = /[\t\n\r]/;

it.each([
  ['a direction that is turned', 'Contoso \u202Egpj.exe', 'Contoso [U+202E]gpj.exe'],
  ['isolates', '\u2066a\u2067b\u2068c\u2069', '[U+2066]a[U+2067]b[U+2068]c[U+2069]'],
  ['marks of direction', 'a\u200Eb\u200Fc\u061C', 'a[U+200E]b[U+200F]c[U+061C]'],
  ['a blank without a width', 'adm\u200Bin@contoso.example', 'adm[U+200B]in@contoso.example'],
  ['joiners that join nothing', 'a\u200Cb\u200Dc', 'a[U+200C]b[U+200D]c'],
  ['two joiners', 'م\u200C\u200Cخ', 'م[U+200C][U+200C]خ'],
  ['a soft hyphen', 'Con\u00ADtoso', 'Con[U+00AD]toso'],
  ['a byte-order mark', '\uFEFFContoso', '[U+FEFF]Contoso'],
  ['controls', 'a\u0000b\u0007c\u007Fd\u0085e', 'a[U+0000]b[U+0007]c[U+007F]d[U+0085]e'],
  ['separators of lines', 'a\u2028b\u2029c', 'a[U+2028]b[U+2029]c'],
  ['tags', 'a\u{E0041}\u{E007F}', 'a[U+E0041][U+E007F]'],
  ['tags behind a flag', '\u{1F3F4}\u{E0061}\u{E0062}', '\u{1F3F4}[U+E0061][U+E0062]'],
  ['annotations', 'a\uFFF9b\uFFFAc\uFFFB', 'a[U+FFF9]b[U+FFFA]c[U+FFFB]'],
  ['half a surrogate pair', 'a\uD83Db\uDE00', 'a[U+D83D]b[U+DE00]'],
  ['selectors that select nothing', 'a\uFE0Fb\u{E0100}', 'a[U+FE0F]b[U+E0100]'],
  ['a second selector', '❤\uFE0F\uFE0F', '❤\uFE0F[U+FE0F]'],
  ['names of nothing', '\u3164\u115F\u1160\u2800', '[U+3164][U+115F][U+1160][U+2800]'],
])('shows %s', (_what, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

it.each([
  ['English', 'Adatum Corporation (West) – “Söhne” & Co.\r\n\tno. 1'],
  ['accents of their own', 'A\u0308rzte, e\u0301te\u0301'],
  ['Japanese', 'ウィングチップ トイズ株式会社　東京'],
  ['a Japanese name in its own variant', '葛\u{E0100}城市 辻\u{E0101}'],
  ['Korean', '우드그로브 은행'],
  ['Korean of old, without a first or a middle letter', '\u115F\u1161 \u1100\u1160\u11A8'],
  ['Chinese', '伍德格罗夫银行'],
  ['Arabic', 'شركة كونتوسو'],
  ['Hebrew with points', 'שָׁלוֹם בע״מ'],
  ['Persian with ZWNJ', 'می\u200Cخواهم، ۵\u200Cشنبه'],
  ['a Persian abbreviation with ZWJ', '۱۴۰۳ه\u200D.ش'],
  ['Hindi with ZWJ', 'क\u094D\u200Dष श्री'],
  ['Malayalam with ZWJ at the end of a word', 'ഞാന\u0D4D\u200D'],
  ['Sinhala', 'ශ\u0DCA\u200Dරී ලංකා'],
  ['Thai with breaks', 'บริษัท\u200Bคอนโทโซ'],
  ['Khmer with breaks', 'ភាសា\u200Bខ្មែរ'],
  ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180E\u1820 \u1820\u180B'],
  ['Braille', '⠁⠃\u2800⠉'],
  ['a family', '👨\u200D👩\u200D👧\u200D👦'],
  ['emoji of colours and professions', '👩🏽\u200D🚀 👍🏿 🧑🏻\u200D🤝\u200D🧑🏿'],
  ['emoji as pictures and as signs', '❤\uFE0F ✔\uFE0E ©\uFE0F 1\uFE0F\u20E3 #\uFE0F\u20E3'],
  ['flags', '🇯🇵🇰🇷 🏳\uFE0F\u200D🌈 🏴\u200D☠\uFE0F'],
  ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
])('leaves %s unchanged', (_what, text) => {
  expect(visibleText(text)).toBe(text);
});

it('shows every invisible character that nothing requires', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    const isHidden = INVISIBLE.test(letter) && !LAYOUT.test(letter);
    const isShown = visibleText(`a${letter}b`).includes('[U+');
    if (isHidden && !isShown) expect.fail(`U+${code.toString(16)} stays unseen`);
    if (isShown && !isHidden && code !== 0x2800) expect.fail(`U+${code.toString(16)} is no more`);
  }
});

const strange = fc.oneof(
  fc.constantFrom(...'\u202A\u202E\u2066\u2069\u200B\u200C\u200D\uFE0F\u180B\u034F\u0640م'),
  fc.constantFrom('❤', '👨', '葛', '\u{E0100}', '\u{E0067}', '\uD83D', 'न', '\u094D', '한', 'a'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const texts = fc.array(strange, { maxLength: 30 }).map((parts) => parts.join(''));

it('leaves nothing that reorders a text, and is idempotent', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const visible = visibleText(text);
      expect(visible).not.toMatch(TURNS);
      expect(visible.isWellFormed()).toBe(true);
      expect(visibleText(visible)).toBe(visible);
    }),
    { numRuns: 2000 },
  );
});

it('writes equal JSON, without anything that reorders a text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const json = visibleJson(JSON.stringify({ [text]: [text] }, null, 2));
      expect(json).not.toMatch(TURNS);
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
    }),
  );
  expect(visibleJson('"a\u202E\u{E0041}"')).toBe(String.raw`"a\u202e\udb40\udc41"`);
});
