import { describe, expect, it } from 'vitest';
import { compareActivity } from '@/lib/activity/words/compare-activity';
import { BLANK } from '@/tests/support/activity-with';

const LIMIT = 2000;

function changeOf(resourceOldValue: string | null, resourceNewValue: string | null) {
  return compareActivity({ ...BLANK, resourceOldValue, resourceNewValue }, LIMIT);
}

describe('the change that a record tells of', () => {
  it.each([
    [null, null],
    ['', ' '],
    ['null', null],
  ])('is none when its values are %j and %j', (old, now) => {
    expect(changeOf(old, now)).toBeNull();
  });

  it.each([
    ['new', null, '{"A":1}'],
    ['new', 'null', '{"A":1}'],
    ['both', '{"A":1}', '{}'],
  ])('says that the record has %s', (has, old, now) => {
    expect(changeOf(old, now)?.shown).toMatchObject({ has, changed: [{ name: 'A' }] });
  });

  it('has the old value alone where something was removed, and else says that nothing replaced it', () => {
    const alone = { ...BLANK, resourceOldValue: '{"A":1}', resourceNewValue: '' };
    const removed = { ...alone, operationType: 'delete_customer', status: 'succeeded' };
    expect(compareActivity(removed, 100)?.shown).toMatchObject({
      has: 'old',
      changed: [{ name: 'A' }],
    });
    const kepts = ['failed', 'decline', 'progress'].map((status) => ({ ...removed, status }));
    for (const kept of [alone, ...kepts]) {
      expect(compareActivity(kept, 100)?.shown).toMatchObject({
        has: 'kept',
        changed: [],
        same: [['A', '1']],
      });
    }
  });

  it.each([
    ['succeeded', undefined],
    ['something_new', undefined],
    ['failed', 'failed'],
    ['decline', 'failed'],
    ['progress', 'pending'],
  ])('of the status %s is an attempt that is %s', (status, attempt) => {
    const told = { ...BLANK, status, resourceNewValue: '{"A":1}' };
    expect(compareActivity(told, LIMIT)?.shown).toMatchObject({ has: 'new', changed: [{}] });
    expect(compareActivity(told, LIMIT)?.shown.attempt).toBe(attempt);
  });

  it.each(['{"Quantity":', '['.repeat(100_000)])(
    'is shown raw on both sides when one of them is no JSON',
    (broken) => {
      const changed = changeOf('{"Quantity":5}', broken)?.shown.changed;
      expect(changed).toMatchObject([{ name: '', old: { raw: '{"Quantity":5}' } }]);
      expect(changed?.[0]?.new).toHaveProperty('raw');
    },
  );

  it('spends its characters on what changed before what did not', () => {
    const same = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`Same${n}`, 'x'.repeat(20)]),
    );
    const told = changeOf(JSON.stringify({ ...same, Z: 1 }), JSON.stringify({ ...same, Z: 2 }));
    expect(told?.isCut).toBe(true);
    expect(told?.shown.changed).toEqual([{ name: 'Z', old: '1', new: '2' }]);
    expect(told?.shown.sameCount).toBe(500);
    expect(told?.shown.same.length).toBeLessThan(500);
  });

  it('leaves the new value its room beside an old one that is too long', () => {
    const told = changeOf('x'.repeat(10 * LIMIT), '{"Quantity":7}');
    expect(told?.isCut).toBe(true);
    expect(told?.shown.changed[0]?.new).toEqual({ raw: '{"Quantity":7}' });
  });

  it('of megabytes is made at once, and is short to send', () => {
    const huge = `{"Text":"${'x'.repeat(3_000_000)}"}`;
    const many = JSON.stringify(Array.from({ length: 300_000 }, (_, n) => n));
    for (const text of [huge, many, '{'.repeat(2_000_000)]) {
      const told = changeOf(text, `${text} `);
      expect(told?.isCut).toBe(true);
      expect(JSON.stringify(told).length).toBeLessThan(4 * LIMIT);
    }
  });
});
