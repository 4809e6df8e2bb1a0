import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PAGE_BYTE_COSTS,
  byteCostOf,
  ROW_BYTE_COSTS,
  type ByteCosts,
} from '@/lib/activity/details/byte-costs';
import { allocateBytes } from '@/lib/activity/details/allocate-bytes';
import { TextBudget } from '@/lib/activity/details/text-budget';

// As React writes markup, and as Next sends React's data: JSON in a JSON string in a script.
const inMarkup = (text: string) =>
  text.replace(
    /["'&<>]/g,
    (character) =>
      ({ '"': '&quot;', "'": '&#x27;', '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ??
      character,
  );
const inScript = (text: string) => {
  const twice = JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1);
  return twice.replace(/[&<>]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
};
const costOfText = (text: string, byteCosts: ByteCosts) =>
  Array.from({ length: text.length }, (_, at) => byteCostOf(text.charCodeAt(at), byteCosts)).reduce(
    (sum, cost) => sum + cost,
    0,
  );

describe('the cost of a text', () => {
  const texts = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());

  it('in a row of the log is at least what it takes there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = Buffer.byteLength(inScript(text));
        expect(costOfText(text, ROW_BYTE_COSTS)).toBeGreaterThanOrEqual(bytes);
      }),
    );
  });

  it('on the page of a record is at least what it takes in both forms', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: fc.constantFrom(...'<>&"\'\\ax\n') })),
        (text) => {
          const bytes = Buffer.byteLength(inMarkup(text)) + Buffer.byteLength(inScript(text));
          expect(costOfText(text, PAGE_BYTE_COSTS)).toBeGreaterThanOrEqual(bytes);
        },
      ),
    );
  });
});

describe('a budget', () => {
  const byteCosts = { ...ROW_BYTE_COSTS, maxTextLength: 100 };

  it('takes as much of a text as it can afford, and says what it left out', () => {
    const budget = new TextBudget(5, byteCosts);
    expect(budget.takeText('abc')).toBe('abc');
    expect(budget.isTruncated).toBe(false);
    expect(budget.takeText('defg')).toBe('de…');
    expect([budget.isTruncated, budget.spent]).toEqual([true, 5]);
  });

  it('reads no more of a text than it shows', () => {
    const requested: number[] = [];
    const read = (maxLength: number) => {
      requested.push(maxLength);
      return { prefix: 'x'.repeat(maxLength), fullLength: 5_000_000 };
    };
    expect(new TextBudget(10_000, byteCosts).take(read)).toMatchObject({
      isComplete: false,
      fullLength: 5_000_000,
    });
    new TextBudget(50, byteCosts).take(read);
    expect(requested).toEqual([100, 50]);
  });

  it('never splits a character', () => {
    expect(new TextBudget(6, byteCosts).takeText('ab🦉🦉')).toBe('ab🦉…');
    expect(new TextBudget(4, byteCosts).takeText('ab🦉🦉')).toBe('ab…');
    expect(new TextBudget(20, byteCosts).takeText('\ud83e alone')).toBe('[U+D83E] alone');
  });
});

it('what some do not use goes to those that need more', () => {
  const allocated = allocateBytes([10, 1_000, 30, 2_000], {
    bytes: 400,
    make: (needed, bytes) => ({
      value: Math.min(needed, bytes),
      spent: Math.min(needed, bytes),
      isTruncated: needed > bytes,
    }),
  });
  expect(allocated.map((one) => one.value)).toEqual([10, 180, 30, 180]);
});
