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

// Texts that are nearly JSON: some of its characters, or JSON with a few characters changed.
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
  it('is JSON exactly when JSON.parse accepts it', () => {
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
  ])('is not JSON: %j', (text) => expect(indexJson(text).isRaw).toBe(true));

  it('reads the same with blanks and escapes', () => {
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

  it('keeps numbers as written, and fields with the same name', () => {
    expect(readableText('{"2":"b","Id":12345678901234567890,"Id":1.0,"X":null}')).toEqual({
      fields: [
        ['2', 'b'],
        ['Id', '12345678901234567890'],
        ['Id', '1.0'],
        ['X', null],
      ],
    });
  });

  it('is indexed twelve levels deep, and no deeper', () => {
    const text = `${'['.repeat(60)}1${']'.repeat(60)}`;
    const index = indexJson(text);
    expect([index.isRaw, index.size]).toEqual([false, 13]);
    expect(JSON.stringify(readableText(text))).toContain(`{"raw":"${'['.repeat(48)}1`);
  });

  it.each(['[', '{"a":'])(
    'of a million brackets %s is not JSON, which is found quickly',
    (bracket) => {
      expect(indexJson(bracket.repeat(1_000_000)).isRaw).toBe(true);
    },
  );

  it('stores millions of members as numbers, without parsing them', () => {
    const index = indexJson(`[${'{},'.repeat(1_699_999)}{}]`);
    expect(countDescendants(rootOf(index))).toBe(1_700_000);
    expect(index.starts).toBeInstanceOf(Int32Array);
  });

  it('is read no further than requested', () => {
    const text = JSON.stringify(`${'"é'.repeat(1_000_000)}end`);
    expect(textOfNode(rootOf(indexJson(text)), 3)).toEqual({
      prefix: '"é"',
      fullLength: 2_000_003,
    });
  });
});

describe('a truncated text', () => {
  it('is indexed as far as it goes, wherever it ends', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (json, at) => {
        const length = at % json.length;
        const whole = indexJson(json);
        const cut = json.slice(0, length);
        // The start of a number is a number, too.
        fc.pre(!isJson(cut));
        const truncated = indexJson(cut, { mayBeTruncated: true });
        expect(truncated.isTruncated).toBe(true);
        if (truncated.isRaw) return;
        expect(truncated.size).toBeLessThanOrEqual(whole.size);
        const starts = [...truncated.starts.subarray(0, truncated.size)];
        expect(starts).toEqual([...whole.starts.subarray(0, truncated.size)]);
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
          ['B', { prefix: 'long te', fullLength: null }],
        ],
      },
    ],
    ['{"A":"x\\u00', { fields: [['A', { prefix: 'x', fullLength: null }]] }],
    ['{"A":1,"B":12', { fields: [['A', '1']] }],
    ['{"A":1,"B":fal', { fields: [['A', '1']] }],
    ['{"A":1,"B', { fields: [['A', '1']] }],
    ['[{"A":1},{', { items: [{ fields: [['A', '1']] }, { fields: [] }] }],
  ])('%s has its complete values, and the start of a string', (text, value) => {
    expect(readableText(text, { mayBeTruncated: true })).toEqual(value);
  });

  it('with an error before its end is not JSON', () => {
    expect(indexJson(`{"A":1 "B":"${'x'.repeat(50)}`, { mayBeTruncated: true }).isRaw).toBe(true);
  });
});
