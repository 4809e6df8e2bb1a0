import fc from 'fast-check';
import { formatCursor } from '@/lib/activity/filter/cursor';
import { listActivities } from '@/lib/activity/query/list-activities';
import { rawRecord } from '@/tests/support/records/audit-records';
import { EXPORT } from '@/tests/support/browser/download';
import { LOG, FILTER_ERROR } from '@/tests/support/browser/log-page';
import { randomQuery } from '@/tests/support/browser/random-query';
import { openClient, signIn } from '@/tests/support/browser/fixtures/session';
import { getPartner, makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { expect, test } from '@/tests/support/browser/test';
import { storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { filterOf } from '@/tests/support/records/views';
import { LAMNA, TAILSPIN } from '@/tests/support/fixtures/accounts';
import { LAMNA_MARK } from '@/tests/support/fixtures/customers';
import { TAILSPIN_PREFIX } from '@/tests/support/fixtures/record-ids';

const RUNS = 500;

// A failure prints the seed and the path to it: give both here to see it again.
const REPLAY: { seed?: number; path?: string } = {};

test('no URL makes the log fail, show another partner’s records, or differ from its export', async () => {
  // Long enough that only a hanging server ends it, not a slow machine.
  test.setTimeout(600_000);
  const { partner, email } = await makeTestUser();
  const days = ['2026-03-10', '2026-03-31', new Date().toISOString().slice(0, 10)];
  const operationDates = days.flatMap((day) => [`${day}T00:00:00Z`, `${day}T00:00:00.0000001Z`]);
  await storeRaw(partner, operationDates.map(ownRecord));
  const client = await openClient(await signIn(email));
  const others = [await getPartner(TAILSPIN.domain), await getPartner(LAMNA.domain)];
  const cursors = (await Promise.all([partner, ...others].map(cursorsOf))).flat();

  const seen = { refused: 0, shown: new Set<string>() };
  const property = fc.asyncProperty(randomQuery(cursors), async (query) => {
    const paths = [LOG, EXPORT, '/api/v1/activities'];
    const responses = await Promise.all(paths.map((path) => client.get(`${path}?${query}`)));
    const [page, file, api] = responses.map((response) => response.status());
    const [html = '', csv, json] = await Promise.all(responses.map((response) => response.text()));
    const isRefused = html.includes(FILTER_ERROR);
    expect([page, api]).toEqual([200, isRefused ? 400 : 200]);
    expect(file).toBe(isRefused || asksForOtherFormat(query) ? 400 : 200);
    expect(html + csv + json).not.toMatch(OTHERS);
    // What was done to the log has ids that begin with the partner's.
    const strange = recordsIn(html).filter(
      (id) => !id.startsWith(OWN_PREFIX) && !id.startsWith(partner.id),
    );
    expect(strange).toEqual([]);
    if (isRefused) seen.refused += 1;
    for (const id of recordsIn(html)) seen.shown.add(id);
  });
  await fc.assert(property, { numRuns: RUNS, ...REPLAY });
  // Queries that are all refused, or that find nothing, would prove nothing.
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.refused).toBeLessThan(RUNS);
  expect(seen.shown.size).toBeGreaterThan(1);
  await client.dispose();
});

// The one parameter that the export alone looks at.
function asksForOtherFormat(query: string): boolean {
  const formats = new URLSearchParams(query).getAll('format');
  return formats.some((format) => format !== '' && format !== 'csv');
}

const OWN_PREFIX = 'fuzzed-';
const OTHERS = new RegExp(`${LAMNA_MARK}|${TAILSPIN_PREFIX}`);

function ownRecord(operationDate: string, number: number) {
  return rawRecord({ id: `${OWN_PREFIX}${number}`, operationDate });
}

async function cursorsOf({ scope }: TestPartner): Promise<string[]> {
  const { activities } = await listActivities(scope, filterOf('from=2020-01-01&to=2030-01-01'));
  return activities.slice(0, 6).map(formatCursor);
}

function recordsIn(html: string): string[] {
  const actions = html.matchAll(/ formaction="activity-log\/([^"?#]+)/gi);
  return [...actions].map(([, id = '']) => id);
}
