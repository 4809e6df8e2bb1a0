import { beforeAll, expect, it } from 'vitest';
import { atPage } from '@/lib/activity/filter/filter-url';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import { activityCondition, countedActivities } from '@/lib/activity/query/condition';
import { planSearch } from '@/lib/activity/query/search/plan-search';
import { searchCondition } from '@/lib/activity/query/search/search-condition';
import { findSearched } from '@/lib/activity/query/search/find-searched';
import { textsBeyondIndex } from '@/lib/activity/query/search/searched-texts';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { readRowsFor } from '@/lib/platform/database/read-within';
import { queryRows, sql } from '@/lib/platform/database/database';
import { asOwner, ownerPool } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { makeRandom, polyglotRecords } from '@/tests/support/records/polyglot-records';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = 'from=2026-03-01&to=2026-03-31';

let partner: TestPartner;
let terms: string[];

// Two segments of several blocks each, texts after them, and texts that the version before stored.
beforeAll(async () => {
  partner = await makePartner();
  await storeRaw(partner, polyglotRecords(400, 1));
  expect(await indexTexts(1)).toBe(400);
  await storeRaw(partner, polyglotRecords(300, 2));
  expect(await indexTexts(1)).toBe(300);
  await storeRaw(partner, polyglotRecords(60, 3));
  await asOwner(
    `WITH moved AS (DELETE FROM activity_text WHERE partner_id = $1 AND sequence IN (
       SELECT sequence FROM activity_text WHERE partner_id = $1 ORDER BY sequence DESC LIMIT 20)
       RETURNING *)
     INSERT INTO activity_text_new SELECT * FROM moved`,
    [partner.id],
  );
  terms = await someTerms();
});

const FIXED = [
  'qz',
  '東京',
  'ル',
  '株式',
  '社サ',
  'トイ',
  '한빛',
  '네트',
  'ตั',
  '🎉',
  '𠮷',
  '0%_d',
  '{"x',
  'zzzzz',
];

/** Parts of what is stored, of one to five characters and longer, and what is not. */
async function someTerms(): Promise<string[]> {
  const { rows } = await ownerPool().query<{ text: string }>(
    'SELECT text FROM activity_text WHERE partner_id = $1 ORDER BY sequence',
    [partner.id],
  );
  const random = makeRandom(7);
  const parts = Array.from({ length: 60 }, (_, number) => {
    const values = (rows[random(rows.length)]?.text ?? '').split('\u001f').filter(Boolean);
    const letters = Array.from(values[random(values.length)] ?? '');
    const length = number % 6 === 5 ? 12 : 1 + (number % 6);
    const start = random(Math.max(1, letters.length - length));
    return letters.slice(start, start + length).join('');
  });
  const isOneTerm = (part: string) => part.trim() !== '' && !/["«»“”„‟\u001e]/u.test(part);
  return [...FIXED, ...parts.filter(isOneTerm)];
}

const filterFor = (term: string, more = '') =>
  filterOf(`${MARCH}&${new URLSearchParams({ q: `"${term}"` })}${more}`);

/** The sequences of what a plain scan of all texts finds, the newest first. */
async function scan({ q }: ActivityFilter): Promise<string[]> {
  const rows = await queryRows<{ sequence: string }>(
    partner.scope,
    sql`SELECT sequence FROM (
      SELECT * FROM activity_text UNION ALL SELECT * FROM activity_text_new) AS searched
    WHERE partner_id = ${partner.id}::uuid AND ${searchCondition(partner.scope, { q: q ?? '', own: false })}
    ORDER BY occurred_at DESC, sequence DESC`,
  );
  return rows.map(({ sequence }) => sequence);
}

async function find(filter: ActivityFilter, limit: number): Promise<string[]> {
  const read = readRowsFor(partner.scope);
  const keys = await findSearched(partner.scope, { filter, limit, read, maxWalked: 3 });
  return keys.map(({ sequence }) => sequence);
}

it('finds and counts by the index what a plain scan finds, in any script', async () => {
  for (const term of terms) {
    const filter = filterFor(term);
    const expected = await scan(filter);
    expect([term, await countActivities(partner.scope, filter)]).toEqual([term, expected.length]);
    expect([term, await find(filter, 1000)]).toEqual([term, expected]);
    expect([term, await find(filter, 3)]).toEqual([term, expected.slice(0, 3)]);
  }
});

it('pages through what it finds in both directions', async () => {
  for (const term of ['essentials', '株式', '한빛', '4', 'ae']) {
    const expected = await scan(filterFor(term));
    let filter: ActivityFilter | null = filterFor(term);
    const older: string[] = [];
    const newer: string[] = [];
    let last = filter;
    for (; filter; last = filter ?? last) {
      const { activities, ...page } = await listActivities(partner.scope, filter);
      older.push(...activities.map(({ sequence }) => sequence));
      last = filter;
      filter = page.older && atPage(filter, page.older);
    }
    for (filter = last; filter;) {
      const { activities, ...page } = await listActivities(partner.scope, filter);
      newer.unshift(...activities.map(({ sequence }) => sequence));
      filter = page.newer && atPage(filter, page.newer);
    }
    expect([term, older, newer]).toEqual([term, expected, expected]);
  }
});

it('finds from any cursor on, in the blocks of both sides', async () => {
  const filter = filterFor('essentials');
  const all = await scan(filter);
  const { activities } = await listActivities(partner.scope, filter);
  for (const { sequence, occurredAt } of activities.filter((_, number) => number % 7 === 3)) {
    const from = { occurredAt: `${occurredAt.slice(0, 26)}Z`, sequence };
    const at = all.indexOf(sequence);
    const older = await find(atPage(filter, { direction: 'older', from }), 5);
    const newer = await find(atPage(filter, { direction: 'newer', from }), 5);
    expect(older).toEqual(all.slice(at + 1, at + 6));
    expect(newer).toEqual(all.slice(Math.max(0, at - 5), at).reverse());
  }
});

it('combines words with other filters', async () => {
  const days = 'from=2026-03-10&to=2026-03-12&tz=Asia/Kathmandu';
  const both = filterOf(`${days}&${new URLSearchParams({ q: 'teams 4' })}`);
  const shown = await queryRows<{ sequence: string }>(
    partner.scope,
    sql`SELECT sequence FROM ${countedActivities(partner.scope, { filter: { ...both, q: null } })}`,
  );
  const inPeriod = new Set(shown.map(({ sequence }) => sequence));
  const expected = (await scan(both)).filter((sequence) => inPeriod.has(sequence));
  expect(expected.length).toBeGreaterThan(5);
  expect(await find(both, 50)).toEqual(expected.slice(0, 50));
});

it('reads block by block what is rare, and all texts in one go for what is frequent', async () => {
  for (const [term, isFrequent] of [
    ['essentials', true],
    ['zzzzz', false],
    ['-1-77', false],
  ] as const) {
    const planned = await planSearch(partner.scope, filterFor(term));
    expect([term, planned.isFrequent]).toEqual([term, isFrequent]);
    const rows = await queryRows<{ sequence: string }>(
      partner.scope,
      sql`SELECT sequence FROM activity WHERE ${activityCondition(partner.scope, planned)}
        ORDER BY occurred_at DESC, sequence DESC`,
    );
    expect([term, rows.map(({ sequence }) => sequence)]).toEqual([term, await scan(planned)]);
  }
});

it('reads the same texts beyond the index whether that is far behind or not', async () => {
  const [near, far] = await Promise.all(
    [false, true].map((isBehind) =>
      queryRows<{ sequence: string }>(
        partner.scope,
        sql`SELECT sequence FROM (${textsBeyondIndex(partner.scope, isBehind)}) AS texts ORDER BY 1`,
      ),
    ),
  );
  expect(near).toHaveLength(60);
  expect(far).toEqual(near);
});
