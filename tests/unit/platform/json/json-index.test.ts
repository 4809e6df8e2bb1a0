import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexJson } from '@/lib/platform/json/json-index';
import { countDescendants, textOfNode, rootOf } from '@/lib/platform/json/json-node';
import { readableText } from '@/tests/support/readable-values';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

// Texts that are nearly JSON: some of its signs, or JSON in which a few characters were changed.
const signs = fc
  .array(fc.constantFrom(...'{}[],:"\\ue01-+.Etfn \t\n', 'true', 'null', '""', '\\u00e9', 'é'))
  .map((parts) => parts.join(''));
const changed = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '\\', '0', '\u0001', ' '))
  .map(([json, at, put]) => {
    const place = at % (json.length + 1);
    return json.slice(0, place) + put + json.slice(place + 1);
  });

describe('an indexed text', () => {
  it('is JSON exactly where JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), signs, changed), (text) => {
        expect(indexJson(text).isRaw).toBe(!isJson(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    '01',
    '1.',
    '.5',
    '+1',
    '1e',
    '-',
    '"\\x"',
    '"\t"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    'nul',
    '',
    ' ',
  ])('is none when it is %j', (text) => expect(indexJson(text).isRaw).toBe(true));

  it('says the same when it is written with blanks and escapes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const escaped = JSON.stringify(value, null, 2).replace(
          /[\u0080-\uffff]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        expect(readableText(escaped)).toEqual(readableText(JSON.stringify(value)));
      }),
    );
  });

  it('keeps numbers as they were written, and fields of one name', () => {
    expect(readableText('{"2":"b","Id":12345678901234567890,"Id":1.0,"X":null}')).toEqual({
      fields: [
        ['2', 'b'],
        ['Id', '12345678901234567890'],
        ['Id', '1.0'],
        ['X', null],
      ],
    });
  });

  it('is looked into twelve deep, and no deeper', () => {
    const text = `${'['.repeat(60)}1${']'.repeat(60)}`;
    const index = indexJson(text);
    expect([index.isRaw, index.size]).toEqual([false, 13]);
    expect(JSON.stringify(readableText(text))).toContain(`{"raw":"${'['.repeat(48)}1`);
  });

  it.each(['[', '{"a":'])('of a million brackets %s is none, and is soon given up', (bracket) => {
    expect(indexJson(bracket.repeat(1_000_000)).isRaw).toBe(true);
  });

  it('notes millions of members as numbers, without a value for each', () => {
    const index = indexJson(`[${'{},'.repeat(1_699_999)}{}]`);
    expect(countDescendants(rootOf(index))).toBe(1_700_000);
    expect(index.starts).toBeInstanceOf(Int32Array);
  });

  it('is read no further than what is asked for', () => {
    const text = JSON.stringify(`${'"é'.repeat(1_000_000)}end`);
    expect(textOfNode(rootOf(indexJson(text)), 3)).toEqual({
      beginning: '"é"',
      length: 2_000_003,
    });
  });
});

describe('the beginning of a text', () => {
  it('is read as far as it goes, wherever it was cut', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, at) => {
        const length = at % json.length;
        const whole = indexJson(json);
        const cut = json.slice(0, length);
        // Of a lone number the beginning is a number, too.
        fc.pre(!isJson(cut));
        const beginning = indexJson(cut, { mayBeTruncated: true });
        expect(beginning.isTruncated).toBe(true);
        if (beginning.isRaw) return;
        expect(beginning.size).toBeLessThanOrEqual(whole.size);
        const starts = [...beginning.starts.subarray(0, beginning.size)];
        expect(starts).toEqual([...whole.starts.subarray(0, beginning.size)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    [
      '{"A":1,"B":"long te',
      {
        fields: [
          ['A', '1'],
          ['B', { beginning: 'long te', of: null }],
        ],
      },
    ],
    ['{"A":"x\\u00', { fields: [['A', { beginning: 'x', of: null }]] }],
    ['{"A":1,"B":12', { fields: [['A', '1']] }],
    ['{"A":1,"B":fal', { fields: [['A', '1']] }],
    ['{"A":1,"B', { fields: [['A', '1']] }],
    ['[{"A":1},{', { items: [{ fields: [['A', '1']] }, { fields: [] }] }],
  ])('%s has what is whole of it, and the beginning of a text', (text, value) => {
    expect(readableText(text, { mayBeTruncated: true })).toEqual(value);
  });

  it('that is broken before its end is no JSON', () => {
    expect(indexJson(`{"A":1 "B":"${'x'.repeat(50)}`, { mayBeTruncated: true }).isRaw).toBe(true);
  });
});
