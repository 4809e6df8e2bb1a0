import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/activity/activity';
import { compareActivity } from '@/lib/activity/details/changes/compare-activity';
import { buildPage } from '@/lib/activity/details/build-pages';
import { FIRST_PAGES } from '@/lib/activity/details/section-paging';
import { ROW_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { indexContent } from '@/lib/activity/details/index-content';
import { WRITING } from '@/tests/support/records/reader';
import { BLANK_ACTIVITY, contentOf } from '@/tests/support/records/activity-with';

const BYTES = 20_000;

/** What a row of the log shows of an activity's change. */
function rowChangeOf(
  activity: Activity,
  paging = { pages: FIRST_PAGES, linesPerPage: 50, maxNestedValues: 100 },
) {
  const change = compareActivity(activity, {
    content: indexContent(contentOf(activity)),
    paging,
    writing: WRITING,
    elsewhere: { isRepeated: () => false, hasItems: false },
  });
  if (!change) return null;
  const limit = { bytes: BYTES, byteCosts: ROW_BYTE_COSTS };
  return {
    ...change,
    changed: buildPage(change.changed, limit).value,
    unchanged: buildPage(change.unchanged, limit).value,
  };
}

function changeOf(resourceOldValue: string | null, resourceNewValue: string | null) {
  return rowChangeOf({ ...BLANK_ACTIVITY, resourceOldValue, resourceNewValue });
}

describe('the change of a record', () => {
  it.each([
    [null, null],
    ['', ' '],
    ['null', null],
  ])('is null when its values are %j and %j', (oldValue, newValue) => {
    expect(changeOf(oldValue, newValue)).toBeNull();
  });

  it.each([
    ['new', null, '{"A":1}'],
    ['new', 'null', '{"A":1}'],
    ['both', '{"A":1}', '{}'],
  ])('says that the record has the value: %s', (has, oldValue, newValue) => {
    expect(changeOf(oldValue, newValue)).toMatchObject({
      has,
      changed: { lines: [{ name: 'A' }] },
    });
  });

  it('has only the old value when something was removed, and otherwise says that nothing replaced it', () => {
    const alone = { ...BLANK_ACTIVITY, resourceOldValue: '{"A":1}', resourceNewValue: '' };
    const removed = { ...alone, operationType: 'delete_customer', status: 'succeeded' };
    expect(rowChangeOf(removed)).toMatchObject({ has: 'old', changed: { lines: [{ name: 'A' }] } });
    const attempts = ['failed', 'decline', 'progress'].map((status) => ({ ...removed, status }));
    for (const kept of [alone, ...attempts]) {
      expect(rowChangeOf(kept)).toMatchObject({
        has: 'kept',
        changed: { lines: [] },
        unchanged: { lines: [['A', '1']] },
      });
    }
  });

  it.each([
    ['succeeded', undefined],
    ['something_new', undefined],
    ['failed', 'failed'],
    ['decline', 'failed'],
    ['progress', 'pending'],
  ])('with the status %s is an attempt: %s', (status, attempt) => {
    const change = rowChangeOf({ ...BLANK_ACTIVITY, status, resourceNewValue: '{"A":1}' });
    expect(change).toMatchObject({ has: 'new', changed: { lines: [{}] } });
    expect(change?.attempt).toBe(attempt);
  });

  it.each(['{"Quantity":', '['.repeat(100_000)])(
    'is shown raw on both sides when one of them is not JSON',
    (broken) => {
      const changed = changeOf('{"Quantity":5}', broken)?.changed.lines;
      expect(changed).toMatchObject([{ name: '', old: { raw: '{"Quantity":5}' } }]);
      expect(changed?.[0]?.new).toHaveProperty('raw');
    },
  );

  it('has separate pages for changed and for unchanged lines', () => {
    const values = (changed: number) =>
      JSON.stringify(
        Object.fromEntries([
          ...Array.from({ length: 120 }, (_, n) => [`Same${n}`, n]),
          ...Array.from({ length: 60 }, (_, n) => [`Other${n}`, n + changed]),
        ]),
      );
    const activity = {
      ...BLANK_ACTIVITY,
      resourceOldValue: values(0),
      resourceNewValue: values(1),
    };
    const pages = { ...FIRST_PAGES, changes: 2, unchanged: 3 };
    const change = rowChangeOf(activity, { pages, linesPerPage: 50, maxNestedValues: 100 });
    expect(change?.changed).toMatchObject({ total: 60, first: 50 });
    expect(change?.changed.lines.map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, n) => `Other${n + 50}`),
    );
    expect(change?.unchanged).toMatchObject({ total: 120, first: 100 });
    expect(change?.unchanged.lines[0]).toEqual(['Same100', '100']);
    const beyond = rowChangeOf(activity, {
      pages: { ...pages, changes: 3 },
      linesPerPage: 50,
      maxNestedValues: 100,
    });
    expect(beyond?.changed.first).toBeUndefined();
    expect(beyond?.changed.lines[0]?.name).toBe('Other0');
    expect(beyond?.unchanged.first).toBe(100);
  });

  it('leaves room for the new value next to an old one that is too long', () => {
    const change = changeOf('x'.repeat(10 * BYTES), '{"Quantity":7}');
    expect(change?.changed.isTruncated).toBe(true);
    expect(change?.changed.lines[0]?.new).toEqual({ raw: '{"Quantity":7}' });
  });

  it('of megabytes is short to send, and says how much there is', () => {
    const huge = `{"Text":"${'x'.repeat(3_000_000)}"}`;
    const many = JSON.stringify(Array.from({ length: 300_000 }, (_, n) => n));
    const totals = [huge, many, '{'.repeat(2_000_000)].map((text) => {
      const change = changeOf(text, `${text.replace('xx', 'xy')} `);
      expect(JSON.stringify(change).length).toBeLessThan(2 * BYTES);
      return change && change.changed.total + change.unchanged.total;
    });
    expect(totals).toEqual([1, 300_000, 1]);
    expect(changeOf(null, huge)?.changed.lines[0]?.new).toEqual({
      prefix: 'x'.repeat(ROW_BYTE_COSTS.maxTextLength),
      fullLength: 3_000_000,
    });
  });
});
