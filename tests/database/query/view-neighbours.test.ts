import { beforeAll, describe, expect, it } from 'vitest';
import { findRecordStates } from '@/lib/activity/record/record-states';
import { findViewNeighbours } from '@/lib/activity/record/view-neighbours';
import { rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { filterOf } from '@/tests/support/records/views';
import { withOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

let partner: TestPartner;

beforeAll(async () => {
  partner = await makePartner();
  const wingtip = { customerId: WINGTIP.id, customerName: WINGTIP.name };
  const at = (second: number) => `2026-11-15T10:00:0${second}.0000000Z`;
  const progress = { operationStatus: 'progress' };
  await storeRaw(partner, [
    rawRecord({ id: '1', operationDate: at(1) }),
    rawRecord({ id: '2', operationDate: at(2), ...wingtip }),
    rawRecord({ id: '3', operationDate: at(3), ...progress }),
    rawRecord({ id: '3a', operationDate: at(3) }),
    rawRecord({ id: '4', operationDate: at(4), ...wingtip }),
    rawRecord({ id: '3', operationDate: at(5) }),
    rawRecord({ id: '6', operationDate: at(6) }),
    rawRecord({ id: 'old', operationDate: '2026-03-15T10:00:00Z' }),
  ]);
  await storeRaw(await makePartner(), [rawRecord({ id: '7', operationDate: at(1) })]);
});

/** Of the latest state, or of the one in this place among the record's states. */
async function neighboursOf(recordId: string, query = '', state = 0) {
  const states = await findRecordStates(partner.scope, { recordId, page: 1 });
  const head = states?.shown[state];
  if (!states || !head) throw new Error(`No record ${recordId}`);
  const filter = filterOf(query);
  const found = await findViewNeighbours(partner.scope, { states, state: head, filter });
  if (!found) return null;
  const { newer, older, position } = found;
  return [newer?.recordId ?? null, older?.recordId ?? null, position];
}

describe('next to a record in a view', () => {
  it('are the activities just before and after it, also within one instant', async () => {
    expect(await neighboursOf('3a')).toEqual(['4', '3', { place: 4, total: 7 }]);
    expect(await neighboursOf('2')).toEqual(['3', '1', { place: 6, total: 7 }]);
  });

  it('is nothing beyond the ends of the view', async () => {
    expect(await neighboursOf('6')).toEqual([null, '3', { place: 1, total: 7 }]);
    expect(await neighboursOf('1')).toEqual(['2', null, { place: 7, total: 7 }]);
  });

  it('are only those that the view shows', async () => {
    expect(await neighboursOf('2', `customer=${WINGTIP.id}`)).toEqual([
      '4',
      null,
      { place: 2, total: 2 },
    ]);
  });

  it('are those of the state that is looked at', async () => {
    expect(await neighboursOf('3')).toEqual(['6', '4', { place: 2, total: 7 }]);
    expect(await neighboursOf('3', '', 1)).toEqual(['3a', '2', { place: 5, total: 7 }]);
  });

  it('are those of the state that the view shows', async () => {
    expect(await neighboursOf('3', 'status=progress')).toEqual([
      null,
      null,
      { place: 1, total: 1 },
    ]);
  });

  it('is told for a search, too, without a place', async () => {
    const [newer, older, position] = (await neighboursOf('2', `q=${WINGTIP.name}`)) ?? [];
    expect([newer, older, position]).toEqual(['4', null, null]);
  });
});

describe('a record in several states', () => {
  const day = 'from=2026-02-10&to=2026-02-10';
  const at = (second: number) => `2026-02-10T10:00:0${second}.0000000Z`;

  beforeAll(() =>
    storeRaw(partner, [
      rawRecord({ id: 'first', operationDate: at(1) }),
      rawRecord({ id: 'twice', operationDate: at(2), operationStatus: 'progress' }),
      rawRecord({ id: 'twice', operationDate: at(3), operationStatus: 'failed' }),
      rawRecord({ id: 'twice', operationDate: at(4) }),
      rawRecord({ id: 'last', operationDate: at(5) }),
    ]),
  );

  it('is no neighbour of itself', async () => {
    for (const state of [0, 1, 2])
      expect((await neighboursOf('twice', day, state))?.slice(0, 2)).toEqual(['last', 'first']);
  });

  it('is found by any of its states', async () => {
    expect(await neighboursOf('twice', `${day}&status=failed`)).toEqual([
      null,
      null,
      { place: 1, total: 1 },
    ]);
  });

  it('is a neighbour with the state that is next', async () => {
    const placeOf = async (recordId: string) => {
      const states = await findRecordStates(partner.scope, { recordId, page: 1 });
      if (!states) throw new Error(`No record ${recordId}`);
      const state = states.latest;
      return findViewNeighbours(partner.scope, { states, state, filter: filterOf(day) });
    };
    expect((await placeOf('first'))?.newer).toMatchObject({ status: 'progress', place: 2 });
    expect((await placeOf('last'))?.older).toMatchObject({ status: 'succeeded', place: 0 });
  });
});

it('neighbours that cannot be found in time are left out', async () => {
  const states = await findRecordStates(partner.scope, { recordId: '2', page: 1 });
  if (!states) throw new Error('No record');
  await withOwner(async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE activity_text IN ACCESS EXCLUSIVE MODE');
    const of = { states, state: states.latest };
    const { scope } = partner;
    expect(await findViewNeighbours(scope, { ...of, filter: filterOf('q=Tailspin') })).toBeNull();
  });
});

it('a record that the view does not show has no neighbours in it', async () => {
  expect(await neighboursOf('old')).toBeNull();
  expect(await neighboursOf('1', `customer=${WINGTIP.id}`)).toBeNull();
});
