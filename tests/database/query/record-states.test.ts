import { beforeAll, describe, expect, it } from 'vitest';
import {
  listActivities,
  listActivitiesOfRecord,
  listInLines,
  listPreviews,
} from '@/lib/activity/query/list-activities';
import { listSequences, streamRecordJson } from '@/lib/activity/record/stream-record-json';
import { findRecordStates, getContent, STATES_PER_PAGE } from '@/lib/activity/record/record-states';
import { toAuditRecord } from '@/lib/activity/record/to-audit-record';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

let partner: TestPartner;
let stranger: TestPartner;

beforeAll(async () => {
  [partner, stranger] = [await makePartner(), await makePartner()];
});

describe('a record as JSON', () => {
  // A chunk boundary would fall between the surrogates of an owl.
  const owls = `${'x'.repeat(65_535)}🦉${'"\\\n\u2028'.repeat(20_000)}`;

  it.each([
    ['plain', {}],
    ['nothing', { customizedData: [], resourceOldValue: null, resourceNewValue: null }],
    ['long', { resourceNewValue: owls, attributes: { owls, list: Array(50_000).fill({}) } }],
    [
      'other',
      { mine: { a: [1, 2.5, null] }, 'their"s': '🦉', participants: [], attributes: 'text' },
    ],
    ['empty', { participants: {}, attributes: null, unknown: null }],
  ])('equals what the API returns: %s', async (id, fields) => {
    await storeRaw(partner, [rawRecord({ id, ...fields })]);
    const [activity] = await listActivitiesOfRecord(partner.scope, id);
    const expected = activity && toAuditRecord(activity);
    expect(JSON.parse(await jsonOf(partner, id))).toEqual(expected);
  });

  it('has each name once, even when the source wrote a field differently', async () => {
    const nil = '00000000-0000-0000-0000-000000000000';
    await storeRaw(partner, [
      rawRecord({
        id: nil,
        sessionId: nil,
        customerId: nil,
        applicationId: 'app',
        mine: { id: 1 },
      }),
    ]);
    const { activities } = await listActivities(
      partner.scope,
      filterOf('q=app&from=2026-03-01&to=2026-03-31'),
    );
    const recordId = activities[0]?.recordId ?? '';
    const json = await jsonOf(partner, recordId);
    const names = [...json.matchAll(/"(id|sessionId|customerId)":/g)].map(([, name]) => name);
    expect(names.toSorted()).toEqual(['customerId', 'id', 'id', 'sessionId']);
    expect(JSON.parse(json)).toMatchObject({
      id: recordId,
      sessionId: nil,
      customerId: nil,
      mine: { id: 1 },
    });
  });

  it('is a list where it has several states, the latest first', async () => {
    const states = ['progress', 'succeeded', 'failed'].map((operationStatus, minute) =>
      rawRecord({ id: 'three', operationStatus, operationDate: `2026-03-10T08:0${minute}:00Z` }),
    );
    await storeRaw(partner, states);
    const activities = await listActivitiesOfRecord(partner.scope, 'three');
    expect(activities.map(({ status }) => status)).toEqual(['failed', 'succeeded', 'progress']);
    expect(JSON.parse(await jsonOf(partner, 'three'))).toEqual(activities.map(toAuditRecord));
  });

  it('is streamed in short chunks', async () => {
    await storeRaw(partner, [
      rawRecord({ id: 'pieces', attributes: { text: 'x'.repeat(500_000) } }),
    ]);
    const lengths: number[] = [];
    for await (const chunk of chunksOf(partner, 'pieces')) lengths.push(chunk.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(65_536);
  });

  it('is not available to another partner', async () => {
    await storeRaw(partner, [rawRecord({ id: 'mine' })]);
    expect(await listSequences(stranger.scope, 'mine')).toEqual([]);
    expect(await findRecordStates(stranger.scope, { recordId: 'mine', page: 1 })).toBeNull();
    await expect(getContent(stranger.scope, { recordId: 'mine', sequence: '1' })).rejects.toThrow();
  });
});

describe('the states of a record', () => {
  it('have pages, and each page knows the latest and the oldest', async () => {
    const states = Array.from({ length: 10 }, (_, n) =>
      rawRecord({
        id: 'ten',
        operationStatus: `state-${n}`,
        operationDate: `2026-03-10T08:0${n}:00Z`,
      }),
    );
    await storeRaw(partner, states);
    const shownAt = async (page: number) => {
      const found = await findRecordStates(partner.scope, { recordId: 'ten', page });
      expect([found?.latest.status, found?.oldest.status, found?.total]).toEqual([
        'state-9',
        'state-0',
        10,
      ]);
      return [found?.first, found?.shown.map(({ status }) => status).join(' ')];
    };
    expect(STATES_PER_PAGE).toBe(4);
    expect(await shownAt(1)).toEqual([0, 'state-9 state-8 state-7 state-6']);
    expect(await shownAt(3)).toEqual([8, 'state-1 state-0']);
    expect(await shownAt(4)).toEqual([0, 'state-9 state-8 state-7 state-6']);
    expect(await shownAt(999_999_999)).toEqual([0, 'state-9 state-8 state-7 state-6']);
  });
});

it('the log reads only a preview of a record’s content', async () => {
  const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n]));
  const day = { operationDate: '2026-05-10T08:00:00Z' };
  await storeRaw(partner, [
    rawRecord({ ...day, id: 'b-large', attributes: keys, resourceNewValue: JSON.stringify(keys) }),
    rawRecord({ ...day, id: 'a-small', attributes: { a: 1 }, participants: null }),
  ]);
  const filter = filterOf('from=2026-05-10&to=2026-05-10');
  const { activities } = await listPreviews(partner.scope, { filter });
  const contents = new Map(activities.map(({ recordId, content }) => [recordId, content]));
  expect(contents.get('a-small')).toMatchObject({
    attributes: '{"a":1}',
    participants: null,
    resourceNewValue: '{"Quantity":7}',
  });
  const large = contents.get('b-large');
  expect(large?.attributes).toBe('');
  expect(large?.resourceNewValue).toBe(JSON.stringify(keys).slice(0, 40_000));
  const rows = (await listInLines(partner.scope, filter)).activities;
  expect(rows.map(({ content }) => Object.keys(content))).toEqual(
    rows.map(() => [...['customizedData', 'resourceOldValue', 'resourceNewValue', 'truncatedAt']]),
  );
});

async function jsonOf(of: TestPartner, recordId: string): Promise<string> {
  let json = '';
  for await (const chunk of chunksOf(of, recordId)) json += chunk;
  return json;
}

async function* chunksOf({ scope }: TestPartner, recordId: string): AsyncGenerator<string> {
  const sequences = await listSequences(scope, recordId);
  yield* streamRecordJson(scope, { recordId, sequences });
}
