import { describe, expect, it } from 'vitest';
import { mentionsOf } from '@/lib/evidence/records/mentions';

describe('what a text mentions', () => {
  const mentions = mentionsOf(
    [
      'Fabrikam',
      'fabrikam.example',
      '三井',
      'Ødegård AS',
      '0f6f2f6f-1a01-4a63-9d0c-5b1f7a521c0e',
      'Adatum',
      '@tailspin.example',
      '',
    ],
    ['Adatum Corporation'],
  );

  it.each([
    ['a name', 'Moved from Fabrikam to here'],
    ['in any case', 'FABRIKAM'],
    ['an address at a domain', 'bob@fabrikam.example'],
    ['an address at a domain that is sought with its sign', 'eva@tailspin.example'],
    ['a name without gaps around it', '株式会社三井商事'],
    ['a name in JSON', '{"Name":"Fabrikam"}'],
    ['a name in escapes', '{"Name":"\\u0046abrikam"}'],
    [
      'a name in escapes within JSON within JSON',
      '{"Name":"{\\"a\\":\\"\\\\u00d8deg\\u00e5rd AS\\"}"}',
    ],
    ['a name after a line end in JSON', '{"Text":"one\\nFabrikam"}'],
    ['an id in capitals', '0F6F2F6F-1A01-4A63-9D0C-5B1F7A521C0E'],
    ['a name beside the own one', 'Adatum Corporation and Adatum'],
    ['a name in wide letters', 'Ｆａｂｒｉｋａｍ'],
  ])('finds %s', (_, text) => {
    expect(mentions(text)).toBe(true);
  });

  it.each([
    ['a longer word', 'Fabrikamer'],
    ['the own name that begins alike', 'Adatum Corporation'],
    ['nothing', ''],
    ['another domain', 'notfabrikam.examples'],
  ])('does not find %s', (_, text) => {
    expect(mentions(text)).toBe(false);
  });
});

describe('names that begin, end or contain each other', () => {
  const mentions = mentionsOf(
    ['Fourth Coffee Bakery', 'Coffee Roasters', 'Coffee', 'Fourth Coffee'],
    ['fourth coffee', 'fourthcoffee.example'],
  );

  it.each([
    ['a longer name that begins with the own one', 'Moved to Fourth Coffee Bakery'],
    ['the longer name beside the own one', 'Fourth Coffee and FOURTH COFFEE BAKERY'],
    ['a name that overlaps the own one', 'Fourth Coffee Roasters'],
    ['a part of the own name elsewhere', 'Coffee of Fourth Coffee'],
  ])('finds %s', (_, text) => {
    expect(mentions(text)).toBe(true);
  });

  it.each([
    ['the own name', 'Fourth Coffee'],
    ['the own name more than once', 'Fourth Coffee, fourth coffee; Fourth Coffee'],
    ['a longer word', 'Fourth Coffeehouse'],
  ])('does not find %s', (_, text) => {
    expect(mentions(text)).toBe(false);
  });
});
