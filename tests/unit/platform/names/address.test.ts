import { describe, expect, it } from 'vitest';
import { foldAddress, parseAddress } from '@/lib/platform/names/address';
import { findLookalikeProblem, isLookalike } from '@/lib/platform/names/lookalike';

const AT = '@contoso.example';

// One of each kind: zero width, directional marks, fillers, tags, variation selectors, controls,
// joiners.
const INVISIBLE = [
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u1160', '\u17b4', '\u180b', '\u180e', '\u200b'],
  ...['\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2060'],
  ...['\u2063', '\u2066', '\u2069', '\u206f', '\u2800', '\u3164', '\ufe00', '\ufe0f', '\ufeff'],
  ...['\uffa0', '\ufff9', '\ufffe', '\ue000', '\ud800', '\u0085', '\u{1d173}', '\u{e0001}'],
  ...['\u{e0041}', '\u{e0100}', '\u{e0fff}', '\u{f0000}', '\u{1bca0}'],
];

describe('an address', () => {
  it.each([
    ['Ada@Contoso.Example', 'ada@contoso.example'],
    ['  ada@contoso.example\u00a0\u3000', 'ada@contoso.example'],
    ['ＡＤＡ＠ｃｏｎｔｏｓｏ．ｅｘａｍｐｌｅ', 'ada@contoso.example'],
    ['rene\u0301@contoso.example', 'rené@contoso.example'],
    ['İlker@contoso.example', 'ilker@contoso.example'],
    ['ada.o’brien'.replace('’', "'") + AT, "ada.o'brien@contoso.example"],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@XN--BCHER-KVA.example', 'ada@xn--bcher-kva.example'],
  ])('%j becomes %s, and stays the same when parsed again', (typed, address) => {
    expect(parseAddress(typed)).toEqual({ address });
    expect(parseAddress(address)).toEqual({ address });
    expect(foldAddress(foldAddress(typed))).toBe(foldAddress(typed));
  });

  it.each([
    ...[
      'ada+log',
      'владимир',
      'γιώργος',
      '山田',
      'やまだ太郎',
      'ヤマダ',
      '김철수',
      '王小明',
      'ada山田',
    ],
    ...['ทดสอบ', 'محمد', 'דנה', 'đặng', 'kæmpe', 'øystein', 'əli', 'łukasz', 'ștefan', 'straße'],
  ])('in one script, or in those of one language, is accepted: %s', (local) => {
    expect(parseAddress(local + AT)).toEqual({ address: local.normalize('NFKC') + AT });
    expect(findLookalikeProblem(local.normalize('NFKC') + AT)).toBeNull();
  });

  it.each(INVISIBLE)('with %j is rejected, wherever it is', (letter) => {
    for (const typed of [`global-admin${letter}${AT}`, `${letter}ada${AT}`, `a${letter}da${AT}`])
      expect(parseAddress(typed)).toHaveProperty('problem');
    expect(parseAddress(`ada@con${letter}toso.example`)).toHaveProperty('problem');
    expect(parseAddress(`ada${AT}${letter}`)).toHaveProperty('problem');
  });

  it('with an invisible character is rejected with its code point', () => {
    expect(parseAddress(`ada\u200b${AT}`)).toEqual({ problem: 'invisible', letter: 'U+200B' });
    expect(parseAddress(`ada\u{e0041}${AT}`)).toEqual({ problem: 'invisible', letter: 'U+E0041' });
  });

  it.each([
    ...['glоbal-admin', 'аdmin', 'αdmin', 'admіn', 'admin\u0338', 'ɡlobal', 'ᴀdmin'],
    ...['ɑdmin', 'adminᎪ', 'globalーadmin', 'global一admin', 'gㅣobal', 'g〇od', 'adminա', 'ꓮda'],
    ...['adminߊ', 'global-adminー', 'global.ノ.admin', '한ひ', 'бג'],
  ])('that mixes scripts, or uses specialist letters, is rejected: %s', (local) => {
    expect(parseAddress(local + AT)).toHaveProperty('problem');
  });

  it.each([
    ['global‐admin', 'U+2010'],
    ['global−admin', 'U+2212'],
    ['global‑admin', 'U+2010'],
    ['admin٣', 'U+0663'],
    ['a,b', ','],
    ['a"b', '"'],
    ['admin・', 'U+30FB'],
    ['ada☃', 'U+2603'],
  ])('with a symbol that looks like another is rejected: %s', (local, letter) => {
    expect(parseAddress(local + AT)).toEqual({ problem: 'symbol', letter });
  });

  it.each([
    '',
    'ada',
    '@contoso.example',
    'a@b@contoso.example',
    'a da@contoso.example',
    'ada@',
    'a@x',
  ])('has a local part and a domain: %j', (typed) =>
    expect(parseAddress(typed)).toEqual({ problem: 'malformed' }),
  );

  it.each(['сосо', 'ѕсоре', 'оо', 'ӏ', 'ոսսո', 'ο'])(
    'whose letters all look Latin is rejected: %s',
    (local) =>
      expect(findLookalikeProblem(local + AT)).toEqual({ problem: 'mixed_scripts', word: local }),
  );

  it.each(['ada@xn--pple-43d.example', 'ada@xn--80ak6aa92e.example'])(
    'at a domain that looks like another is rejected: %s',
    (address) => {
      expect(parseAddress(address)).toEqual({ address });
      expect(findLookalikeProblem(address)).toMatchObject({ problem: 'mixed_scripts' });
    },
  );

  it('at a domain in one script that looks like no other is accepted', () => {
    for (const domain of ['xn--bcher-kva.example', 'xn--e1aybc.xn--p1ai', 'xn--eckwd4c7c.jp'])
      expect(findLookalikeProblem(`ada@${domain}`)).toBeNull();
  });
});

it.each([
  ['admin', 'admın'],
  ['global-admin', 'gIobal-admin'],
  ['ada1', 'adal'],
  ['bernd', 'bemd'],
  ['o0', 'oo'],
  ['ada', 'а\u0501а'],
])('%s and %s look alike', (one, other) => expect(isLookalike(one, other)).toBe(true));

it('names that differ only in case, width or blanks are the same name', () => {
  expect(isLookalike('Ada  Lovelace', 'ada lovelace')).toBe(false);
  expect(isLookalike('ａｄａ', 'ada')).toBe(false);
  expect(isLookalike('ada', 'adam')).toBe(false);
});
