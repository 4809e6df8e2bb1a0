import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareJson } from '@/lib/activity/details/changes/compare-json';
import type { ReadableValue } from '@/lib/activity/details/changes/readable-value';
import { indexJson } from '@/lib/platform/json/json-index';
import { rootOf } from '@/lib/platform/json/json-node';
import { compareTexts } from '@/tests/support/compare-texts';
import { readableJson } from '@/tests/support/readable-values';

const compared = (oldValue: unknown, newValue: unknown, isFlat = false) =>
  compareTexts({ old: JSON.stringify(oldValue), new: JSON.stringify(newValue) }, isFlat);

describe('comparing two values', () => {
  it('lists changed and unchanged fields separately', () => {
    const contact = { Name: 'Lidia', City: 'Ōsaka' };
    expect(
      compared(
        { Quantity: 5, Status: 'active', Contact: contact, Coupon: 'X' },
        { Quantity: 7, Status: 'active', Contact: { ...contact, City: 'Busan' }, Term: 'P1Y' },
      ),
    ).toEqual({
      changed: [
        { name: 'Quantity', old: '5', new: '7' },
        { name: 'Contact › City', old: 'Ōsaka', new: 'Busan' },
        { name: 'Coupon', old: 'X' },
        { name: 'Term', new: { words: '1 year', stored: 'P1Y' } },
      ],
      same: [
        ['Status', { words: 'Active', stored: 'active' }],
        ['Contact › Name', 'Lidia'],
      ],
    });
  });

  it('distinguishes null from an empty text, and false from its name', () => {
    const { changed } = compared({ A: null, B: false, C: [] }, { A: '', B: 'false', C: {} });
    expect(changed.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['its first', ['one', 'two', 'three'], ['two', 'three'], ['1']],
    ['its last', ['one', 'two', 'three'], ['one', 'two'], ['3']],
    ['one between', ['one', 'two'], ['one', 'new', 'two'], ['2']],
  ])('shows only %s of a list when it is added or removed', (_which, oldValue, newValue, names) => {
    expect(compared(oldValue, newValue).changed.map(({ name }) => name)).toEqual(names);
  });

  it('shows every field as changed when only one value exists', () => {
    const text = JSON.stringify({ Name: 'E3', Seats: { Used: 1 } });
    const fields = [
      ['Name', 'E3'],
      ['Seats', { fields: [['Used', '1']] }],
    ];
    expect(compareTexts({ new: text })).toEqual({
      changed: fields.map(([name, field]) => ({ name, new: field })),
      same: [],
    });
    expect(compareTexts({ old: text })).toEqual({
      changed: fields.map(([name, field]) => ({ name, old: field })),
      same: [],
    });
  });

  it('keeps fields whose names are those of JavaScript, or that occur twice', () => {
    const text = '{"__proto__":1,"constructor":2}';
    const twice = '{"__proto__":1,"constructor":2,"A":"x","A":"y"}';
    expect(compareTexts({ old: text, new: text }).same).toHaveLength(2);
    expect(compareTexts({ old: text, new: '{}' }).changed).toHaveLength(2);
    expect(compareTexts({ old: twice, new: text }).changed).toEqual([
      { name: 'A', old: 'x' },
      { name: 'A', old: 'y' },
    ]);
    expect(compareTexts({ old: twice, new: '{"A":"z","A":"y"}' }).changed).toEqual([
      { name: '__proto__', old: '1' },
      { name: 'constructor', old: '2' },
      { name: 'A', old: 'x', new: 'z' },
    ]);
  });

  it('pairs fields by name, in any order and however they are written', () => {
    expect(
      compareTexts({
        old: '{"A": 1, "B": [1, 2], "C": "\\u00e9"}',
        new: '{ "C":"é", "B":[1,2],"\\u0041":2}',
      }),
    ).toEqual({
      changed: [{ name: 'A', old: '1', new: '2' }],
      same: [
        ['B › 1', '1'],
        ['B › 2', '2'],
        ['C', 'é'],
      ],
    });
  });

  it.each([false, true])(
    'shows each leaf of both sides once, as unchanged or as changed',
    (isFlat) => {
      fc.assert(
        fc.property(fc.jsonValue(), fc.jsonValue(), (oldValue, newValue) => {
          const { changed, same } = compared(oldValue, newValue, isFlat);
          const shown = (side: 'old' | 'new') => [
            ...changed.flatMap((field) => leavesOf(field[side])),
            ...same.flatMap(([, value]) => leavesOf(value)),
          ];
          expect(shown('old').sort()).toEqual(leavesOf(readableJson(oldValue)).sort());
          expect(shown('new').sort()).toEqual(leavesOf(readableJson(newValue)).sort());
        }),
      );
    },
  );

  it('flattened, splits values down to single ones, each with its path', () => {
    const order = {
      Id: 7,
      Lines: [
        { Offer: 'E3', Terms: [] },
        { Offer: 'E5', Terms: ['P1Y'] },
      ],
    };
    expect(compared({ Lines: 'none' }, order, true).changed).toEqual([
      { name: 'Lines', old: 'none' },
      { name: 'Lines › 1 › Offer', new: 'E3' },
      { name: 'Lines › 1 › Terms', new: { items: [] } },
      { name: 'Lines › 2 › Offer', new: 'E5' },
      { name: 'Lines › 2 › Terms › 1', new: { words: '1 year', stored: 'P1Y' } },
      { name: 'Id', new: '7' },
    ]);
  });

  it('shows as changed what differs, and nothing that is equal', () => {
    const leaf = fc.constantFrom('a', 'b', true, null);
    const { tree } = fc.letrec<{ tree: object; node: unknown }>((tie) => ({
      tree: fc.dictionary(fc.constantFrom('A', 'B', 'C'), tie('node'), { minKeys: 1 }),
      node: fc.oneof({ maxDepth: 3 }, leaf, tie('tree')),
    }));
    fc.assert(
      fc.property(tree, tree, (oldValue, newValue) => {
        const before = new Map(pathsOf(readableJson(oldValue)));
        const after = new Map(pathsOf(readableJson(newValue)));
        const { changed, same } = compared(oldValue, newValue);
        for (const { name, old: one, new: other } of changed) {
          expect(one).not.toEqual(other);
          for (const [path] of [...pathsOf(one, name), ...pathsOf(other, name)])
            expect(before.get(path)).not.toEqual(after.get(path));
        }
        for (const [path] of same) expect(before.get(path)).toEqual(after.get(path));
      }),
    );
  });

  it('counts lines without building their paths, which may be long', () => {
    const names = Array.from({ length: 9 }, (_, level) => `${'n'.repeat(20_000)}${level}`);
    const leaves = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`L${n}`, n]));
    const nest = (value: unknown) => names.reduce((inner, name) => ({ [name]: inner }), value);
    const texts = [nest(leaves), nest({ ...leaves, L7: 'other' })].map((one) =>
      JSON.stringify(one),
    );
    const [oldValue, newValue] = texts.map((text) => rootOf(indexJson(text)));
    const counts = { changed: 0, same: 0 };
    compareJson(
      { old: oldValue ?? null, new: newValue ?? null },
      {
        isFlat: true,
        onChanged: () => (counts.changed += 1),
        onUnchanged: () => (counts.same += 1),
      },
    );
    expect(counts).toEqual({ changed: 1, same: 19_999 });
  });
});

// Empty containers do not count: next to a filled one, only its content is shown.
function leavesOf(value: ReadableValue | undefined): string[] {
  const leaves = pathsOf(value).map(([, leaf]) => JSON.stringify(leaf));
  return leaves.filter((leaf) => !/^{"(items|fields)":\[\]}$/.test(leaf));
}

function pathsOf(value: ReadableValue | undefined, path = ''): [string, ReadableValue][] {
  if (value === undefined) return [];
  const members = membersOf(value);
  const within = (name: string) => (path === '' ? name : `${path} › ${name}`);
  return members.length === 0
    ? [[path, value]]
    : members.flatMap(([name, member]) => pathsOf(member, within(name)));
}

function membersOf(value: ReadableValue): [string, ReadableValue][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('raw' in value || 'prefix' in value || 'words' in value) return [];
  if ('fields' in value) return value.fields;
  if ('changed' in value) return [];
  return value.items.map((item, index) => [String(index + 1), item]);
}
