import { describe, expect, it } from 'vitest';
import { compareLists, countCommonRows } from '@/lib/receipts/compare/compare-lists';
import { hashLine } from '@/lib/receipts/lines/line-hash';

/** A list of lines such as `a1`: the row and what it says. */
function listOf(...lines: string[]): Uint8Array {
  return Buffer.concat(
    lines.map((line) => hashLine({ identity: line.slice(0, 1), content: line })),
  );
}

const exported = listOf('#', 'a1', 'b1', 'c1', 'd1');

function compare(...lines: string[]) {
  return compareLists({ exported, file: listOf(...lines), hasHeading: true });
}

const none = { count: 0, first: [] };
const same = { heading: 'same', changed: none, missing: none, added: none, moved: 0 };

describe('the comparison of a file with an export', () => {
  it('finds nothing in the same file', () => {
    expect(compare('#', 'a1', 'b1', 'c1', 'd1')).toEqual(same);
  });

  it('tells changed, missing and added rows apart, by their places', () => {
    expect(compare('#', 'x1', 'a1', 'b2', 'd1')).toEqual({
      ...same,
      changed: { count: 1, first: [{ exported: 2, inFile: 3 }] },
      missing: { count: 1, first: [3] },
      added: { count: 1, first: [1] },
    });
  });

  it('counts the rows that were moved, as few as possible', () => {
    expect(compare('#', 'd1', 'a1', 'b1', 'c1')).toEqual({ ...same, moved: 1 });
    expect(compare('#', 'd1', 'c1', 'b1', 'a1')).toEqual({ ...same, moved: 3 });
  });

  it('says what became of the heading', () => {
    expect(compare('a1', 'b1', 'c1', 'd1')).toEqual({ ...same, heading: 'missing' });
    expect(compare('#2', 'a1', 'b1', 'c1', 'd1')).toEqual({ ...same, heading: 'changed' });
    const { heading, missing } = compare();
    expect([heading, missing.count]).toEqual(['missing', 4]);
  });

  it('takes each line once, however often it stands there', () => {
    expect(compare('#', 'a1', 'a1', 'b1', 'c1', 'd1')).toEqual({
      ...same,
      added: { count: 1, first: [2] },
    });
    const twice = compareLists({
      exported: listOf('a1', 'a1', 'a2'),
      file: listOf('a2', 'a1', 'a3'),
      hasHeading: false,
    });
    expect(twice).toMatchObject({ changed: { count: 1 }, missing: none, added: none, moved: 1 });
  });

  it('names a hundred rows of each kind, and counts all', () => {
    const many = listOf(...Array.from({ length: 500 }, (_, number) => `${number} row`));
    const { missing } = compareLists({ exported: many, file: listOf(), hasHeading: false });
    expect([missing.count, missing.first.length]).toEqual([500, 100]);
  });

  it('takes no longer for a file of the same line again and again', () => {
    const repeated = Buffer.concat(Array.from({ length: 100_000 }, () => listOf('a1')));
    const { added } = compareLists({ exported, file: repeated, hasHeading: true });
    expect(added.count).toBe(99_999);
    const { moved, missing } = compareLists({
      exported: repeated,
      file: repeated,
      hasHeading: true,
    });
    expect([moved, missing.count]).toEqual([0, 0]);
  });
});

it('rows in common are those of the same record and status, whatever they say', () => {
  const file = listOf('#', 'b7', 'c1', 'x1');
  expect(countCommonRows({ exported, file, hasHeading: true })).toBe(2);
});
