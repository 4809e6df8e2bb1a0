import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as first from '@/lib/activity/search/search-limit';
import type { Database } from '@/lib/platform/database/connections/open-database';
import { useDatabase } from '@/tests/support/database/use-database';
import { ownerPool } from '@/tests/support/database/as-owner';

useDatabase();

const globals = globalThis as typeof globalThis & { activityLogDatabase?: Database };

// Modules and connections of its own, as another process has them.
let second: typeof first;
let closeSecond: () => Promise<void>;
let atSecond: <T>(work: () => Promise<T>) => Promise<T>;

beforeAll(async () => {
  vi.resetModules();
  second = await import('@/lib/activity/search/search-limit');
  const { getDatabase, closeDatabase } = await import('@/lib/platform/database/database');
  let own: Database | undefined;
  atSecond = async (work) => {
    const shared = globals.activityLogDatabase;
    globals.activityLogDatabase = own;
    own = getDatabase();
    try {
      return await work();
    } finally {
      globals.activityLogDatabase = shared;
    }
  };
  closeSecond = () => atSecond(closeDatabase);
});
afterAll(() => closeSecond());

it('counts the searches of a person in all processes together, and says when to try again', async () => {
  const [person, other] = [{ id: randomUUID() }, { id: randomUUID() }];
  expect(await first.countSearch(person)).toBeNull();
  await startMinute(person.id, 298);
  expect(await first.countSearch(person)).toBeNull();
  expect(await atSecond(() => second.countSearch(person))).toBeNull();
  const waits = [await atSecond(() => second.countSearch(person)), await first.countSearch(person)];
  for (const seconds of waits) {
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
  }
  expect(await first.countSearch(other)).toBeNull();
});

it('counts only what searches', async () => {
  const person = { id: randomUUID() };
  expect((await first.readSearchedFilter(person, { status: 'failed' })).problems).toEqual([]);
  expect((await first.readSearchedFilter(person, { q: 'x'.repeat(201) })).filter).toBeNull();
  expect(await pointsOf(person.id)).toEqual([]);
  expect((await first.readSearchedFilter(person, { q: 'order' })).filter).toMatchObject({
    q: 'order',
  });
  expect(await pointsOf(person.id)).toEqual([1]);
});

it('makes one search too many a problem of the search', async () => {
  const person = { id: randomUUID() };
  await first.countSearch(person);
  await startMinute(person.id, 300);
  const { filter, problems } = await first.readSearchedFilter(person, { q: 'order' });
  expect(filter).toBeNull();
  expect(problems).toMatchObject([{ field: 'q', code: 'tooManySearches' }]);
});

// As if the minute had begun just now, with as many searches as it takes.
async function startMinute(id: string, points: number): Promise<void> {
  await ownerPool().query('UPDATE rate_limit SET points = $2, expire = $3 WHERE key = $1', [
    `search:${id}`,
    points,
    Date.now() + 60_000,
  ]);
}

async function pointsOf(id: string): Promise<number[]> {
  const { rows } = await ownerPool().query<{ points: number }>(
    'SELECT points FROM rate_limit WHERE key = $1',
    [`search:${id}`],
  );
  return rows.map(({ points }) => points);
}
