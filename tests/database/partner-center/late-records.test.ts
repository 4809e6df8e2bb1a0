import { describe, expect, it } from 'vitest';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { addDays, type Day } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import {
  connectPartner,
  sync,
  TODAY,
  useFakePartnerCenter,
  type ConnectedPartner,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
let today = TODAY;
const partnerCenter = useFakePartnerCenter(() => today);

const on = (day: Day) => rawRecord({ operationDate: `${day}T10:00:00Z` });
const after = (days: number) => addDays(TODAY, days);

/** A partner whose records of all days were read on `TODAY`, and then one more is published. */
async function connectWithLate(day: Day): Promise<ConnectedPartner> {
  const connected = await connectPartner(partnerCenter.get(), { records: [on(day), on(TODAY)] });
  expect(await syncOn(TODAY, connected)).toMatchObject({ stored: 2, late: 0, problem: null });
  connected.account.records.push(on(day));
  return connected;
}

function syncOn(day: Day, connected: ConnectedPartner, signal?: AbortSignal) {
  today = day;
  connected.account.pageRequests.length = 0;
  return sync(connected, { today: day, ...(signal ? { signal } : {}) });
}

const daysAsked = ({ account }: ConnectedPartner) => [
  ...new Set(account.pageRequests.map(({ day }) => day)),
];

describe('a record published', () => {
  it('five days late is not seen on the same day, but by the first sync of the next day', async () => {
    const connected = await connectWithLate(after(-5));
    expect(await syncOn(TODAY, connected)).toMatchObject({ stored: 0, late: 0 });
    expect(daysAsked(connected)).toEqual([after(-3), after(-2), after(-1), TODAY]);
    expect(await syncOn(after(1), connected)).toMatchObject({ stored: 1, late: 1 });
    expect(await findSync(connected.partner.scope)).toMatchObject({
      firstDay: after(-30),
      daysDone: 32,
      days: 32,
      stored: 1,
      late: 1,
    });
    expect(await syncOn(after(1), connected)).toMatchObject({ stored: 0, late: 0 });
    expect(daysAsked(connected)).toHaveLength(4);
  });

  it('forty days late is fetched by the first sync after a week', async () => {
    const connected = await connectWithLate(after(-40));
    expect(await syncOn(after(1), connected)).toMatchObject({ stored: 0 });
    expect(await syncOn(after(6), connected)).toMatchObject({ stored: 0 });
    expect(await syncOn(after(7), connected)).toMatchObject({ stored: 1, late: 1 });
    expect(daysAsked(connected)).toHaveLength(90);
    expect(await syncOn(after(8), connected)).toMatchObject({ stored: 0 });
    expect(daysAsked(connected)).toHaveLength(32);
  });

  it('just in time is fetched when the last sync was days ago', async () => {
    const connected = await connectWithLate(after(-30));
    expect(await syncOn(after(5), connected)).toMatchObject({ stored: 1, late: 1 });
  });

  it('on its own day is not late', async () => {
    const connected = await connectWithLate(TODAY);
    expect(await syncOn(TODAY, connected)).toMatchObject({ stored: 1, late: 0 });
  });
});

describe('a sync with a long lookback', () => {
  it('that is stopped is repeated completely', async () => {
    const connected = await connectWithLate(after(-80));
    const stop = new AbortController();
    connected.account.interceptPage = ({ day }) => {
      if (day === after(-60)) stop.abort(new Error('stop'));
      return null;
    };
    await syncOn(after(7), connected, stop.signal);
    expect(daysAsked(connected)).toContain(after(-82));
    expect(await findSync(connected.partner.scope)).toMatchObject({ daysDone: 33, days: 90 });
    connected.account.records.push(on(after(-81)));
    expect(await syncOn(after(7), connected)).toMatchObject({ stored: 1, late: 1, problem: null });
    expect(daysAsked(connected)).toHaveLength(90);
    await syncOn(after(7), connected);
    expect(daysAsked(connected)).toHaveLength(4);
  });

  it('that fails in the lookback has stored the new records, and is repeated', async () => {
    const connected = await connectWithLate(after(-80));
    connected.account.records.push(on(after(7)));
    connected.account.interceptPage = ({ day }) => (day === after(-82) ? { status: 403 } : null);
    for (const stored of [1, 0]) {
      const result = await syncOn(after(7), connected);
      expect(result).toMatchObject({ stored, late: 0, problem: expect.stringMatching(/403/) });
    }
    expect(await findSync(connected.partner.scope)).toMatchObject({ fetchedTo: after(7) });
    connected.account.interceptPage = () => null;
    expect(await syncOn(after(8), connected)).toMatchObject({ stored: 1, late: 1, problem: null });
  });

  it('comes next when none is known to have completed', async () => {
    const connected = await connectWithLate(after(-40));
    await asOwner('UPDATE sync SET daily_on = NULL, weekly_on = NULL WHERE partner_id = $1', [
      connected.partner.id,
    ]);
    expect(await syncOn(TODAY, connected)).toMatchObject({ stored: 1, late: 1 });
    expect(daysAsked(connected).slice(0, 5)).toEqual([...[-3, -2, -1, 0].map(after), after(-89)]);
    await syncOn(TODAY, connected);
    expect(daysAsked(connected)).toHaveLength(4);
  });
});

it('the progress of a sync by an earlier version is shown', async () => {
  const connected = await connectWithLate(after(-5));
  const asBefore = (currentDay: Day) =>
    asOwner(
      'UPDATE sync SET days_done = NULL, late = NULL, current_day = $2 WHERE partner_id = $1',
      [connected.partner.id, currentDay],
    );
  await asBefore(after(-80));
  expect(await findSync(connected.partner.scope)).toMatchObject({ daysDone: 9, late: null });
  await asBefore(after(1));
  expect(await findSync(connected.partner.scope)).toMatchObject({ daysDone: 90, days: 90 });
});
