import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from '@/lib/activity/words/compare-values';
import { readableJson, type ReadableValue } from '@/lib/activity/words/readable-value';

const compared = (old: unknown, now: unknown) =>
  compareValues({ old: readableJson(old), new: readableJson(now) });

describe('two values compared', () => {
  it('differ field by field, and the rest is told apart', () => {
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
        { name: 'Term', new: 'P1Y' },
      ],
      same: [
        ['Status', 'active'],
        ['Contact › Name', 'Lidia'],
      ],
    });
  });

  it('tell nothing from an empty text, and no from the word for it', () => {
    const { changed } = compared({ A: null, B: false, C: [] }, { A: '', B: 'false', C: {} });
    expect(changed.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['its first', ['one', 'two', 'three'], ['two', 'three'], ['1']],
    ['its last', ['one', 'two', 'three'], ['one', 'two'], ['3']],
    ['one between', ['one', 'two'], ['one', 'new', 'two'], ['2']],
  ])('of a list show only %s when that is added or taken away', (_which, old, now, names) => {
    expect(compared(old, now).changed.map(({ name }) => name)).toEqual(names);
  });

  it('have every field changed when only one of them is there', () => {
    const value = readableJson({ Name: 'E3', Seats: { Used: 1 } });
    const fields = [
      ['Name', 'E3'],
      ['Seats', { fields: [['Used', '1']] }],
    ];
    expect(compareValues({ new: value })).toEqual({
      changed: fields.map(([name, field]) => ({ name, new: field })),
      same: [],
    });
    expect(compareValues({ old: value })).toEqual({
      changed: fields.map(([name, field]) => ({ name, old: field })),
      same: [],
    });
  });

  it('keep fields whose names are those of JavaScript, or twice the same', () => {
    const text = '{"__proto__":1,"constructor":2,"A":"x","A":"y"}';
    const value = JSON.parse('{"__proto__":1,"constructor":2}') as object;
    expect(compared(value, value).same).toHaveLength(2);
    expect(compared(value, {}).changed).toHaveLength(2);
    expect(compared(JSON.parse(text), value).changed).toEqual([{ name: 'A', old: 'y' }]);
  });

  it('show each leaf of both sides once, as the same or as changed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (old, now) => {
        const { changed, same } = compared(old, now);
        const shown = (side: 'old' | 'new') => [
          ...changed.flatMap((field) => leavesOf(field[side])),
          ...same.flatMap(([, value]) => leavesOf(value)),
        ];
        expect(shown('old').sort()).toEqual(leavesOf(readableJson(old)).sort());
        expect(shown('new').sort()).toEqual(leavesOf(readableJson(now)).sort());
      }),
    );
  });

  it('show as changed what differs, and nothing that is equal', () => {
    const leaf = fc.constantFrom('a', 'b', true, null);
    const { tree } = fc.letrec<{ tree: object; node: unknown }>((tie) => ({
      tree: fc.dictionary(fc.constantFrom('A', 'B', 'C'), tie('node'), { minKeys: 1 }),
      node: fc.oneof({ maxDepth: 3 }, leaf, tie('tree')),
    }));
    fc.assert(
      fc.property(tree, tree, (old, now) => {
        const before = new Map(pathsOf(readableJson(old)));
        const after = new Map(pathsOf(readableJson(now)));
        const { changed, same } = compared(old, now);
        for (const { name, old: one, new: other } of changed) {
          expect(one).not.toEqual(other);
          for (const [path] of [...pathsOf(one, name), ...pathsOf(other, name)])
            expect(before.get(path)).not.toEqual(after.get(path));
        }
        for (const [path] of same) expect(before.get(path)).toEqual(after.get(path));
      }),
    );
  });

  it('are compared in the time it takes to read them, however they are nested', () => {
    const names = Array.from({ length: 9 }, (_, level) => `${'n'.repeat(20_000)}${level}`);
    const leaves = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`L${n}`, n]));
    const nest = (value: unknown) => names.reduce((inner, name) => ({ [name]: inner }), value);
    const { changed, same } = compared(nest(leaves), nest({ ...leaves, L7: 'other' }));
    expect([changed.length, same.length]).toEqual([1, 19_999]);
  });
});

// What is empty counts for nothing: beside something filled, only what fills that is shown.
function leavesOf(value: ReadableValue | undefined): string[] {
  const leaves = pathsOf(value).map(([, leaf]) => JSON.stringify(leaf));
  return leaves.filter((leaf) => !/^{"(items|fields)":\[\]}$/.test(leaf));
}

function pathsOf(value: ReadableValue | undefined, path = ''): [string, ReadableValue][] {
  if (value === undefined) return [];
  const parts = partsOf(value);
  const within = (name: string) => (path === '' ? name : `${path} › ${name}`);
  return parts.length === 0
    ? [[path, value]]
    : parts.flatMap(([name, part]) => pathsOf(part, within(name)));
}

function partsOf(value: ReadableValue): [string, ReadableValue][] {
  if (typeof value !== 'object' || value === null || 'raw' in value) return [];
  if ('fields' in value) return value.fields;
  if ('changed' in value) return [];
  return value.items.map((item, index) => [String(index + 1), item]);
}
