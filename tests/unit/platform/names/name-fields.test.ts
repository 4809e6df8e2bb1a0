import { expect, it } from 'vitest';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { domainField, nameField } from '@/lib/platform/names/name-fields';

const options = { maxLength: 20, requiredMessage: 'missing', tooLongMessage: 'too long' };
const name = nameField(translatorFor('en'), options);
const domain = domainField(translatorFor('en'), { invalidMessage: 'no domain' });

const sentence = (schema: typeof name | typeof domain, typed: string) =>
  schema.safeParse(typed).error?.issues[0]?.message;

it.each([
  [' Ada  Lovelace ', 'Ada Lovelace'],
  ['山田　太郎', '山田 太郎'],
  ['Rene\u0301', 'René'],
  ['Владимир (Vladimir)', 'Владимир (Vladimir)'],
  ['NTT東日本', 'NTT東日本'],
  ['JR一ノ関', 'JR一ノ関'],
  ['LG전자', 'LG전자'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['葛\u{e0100}城', '葛\u{e0100}城'],
  ['Kaʻiulani', 'Kaʻiulani'],
  ['Smith & Söhne, 1st', 'Smith & Söhne, 1st'],
  ['[U+200B] is a mark', '[U+200B] is a mark'],
])('accepts the name %j', (typed, unchanged) => expect(name.parse(typed)).toBe(unchanged));

it.each([
  ['a\u200bb', /U\+200B/],
  ['\u202eadA', /U\+202E/],
  ['Ada\u00ad', /U\+00AD/],
  ['Ada\u3164', /U\+3164/],
  ['Ada\u{e0041}', /U\+E0041/],
  ['a\tb', /U\+0009/],
  ['[U+200B]\u200c', /U\+200C/],
  ['Ada \u200d Lovelace', /U\+200D/],
  ['Аda Lovelace', /“Аda” mixes/],
  ['Ada Lоvelace', /“Lоvelace” mixes/],
  ['Tοys', /mixes/],
  ['globalー', /mixes/],
  ['', /missing/],
  [' \u3000', /missing/],
  ['x'.repeat(21), /too long/],
])('rejects the name %j with a sentence', (typed, message) =>
  expect(sentence(name, typed)).toMatch(message),
);

it.each([
  ['Contoso.Example', 'contoso.example'],
  [' bücher.example ', 'xn--bcher-kva.example'],
  ['日本語.jp', 'xn--wgv71a119e.jp'],
  ['xn--BCHER-kva.example', 'xn--bcher-kva.example'],
])('normalises the domain %s', (typed, unchanged) => expect(domain.parse(typed)).toBe(unchanged));

it.each([
  ['con\u200btoso.example', /U\+200B/],
  ['contoso\u00ad.example', /U\+00AD/],
  ['cоntoso.example', /mixes/],
  ['contoso.exampleー', /mixes/],
  ['contoso', /no domain/],
  ['contoso.example/x', /no domain/],
  ['xn--a.example', /no domain/],
  ['con toso.example', /no domain/],
])('rejects the domain %j with a sentence', (typed, message) =>
  expect(sentence(domain, typed)).toMatch(message),
);

it.each(LOCALES)('does so in %s', (locale) => {
  const t = translatorFor(locale);
  const issues = (schema: typeof name | typeof domain, typed: string) =>
    schema.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];
  expect(issues(nameField(t, options), 'a\u200bb')).toEqual([
    t('forms.invisibleCharacter', { letter: 'U+200B' }),
  ]);
  expect(issues(domainField(t, { invalidMessage: 'x' }), 'cоntoso.example')).toEqual([
    t('forms.mixedScripts', { word: 'cоntoso' }),
  ]);
});
