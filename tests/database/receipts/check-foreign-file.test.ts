import { expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { check, makeLog } from '@/tests/support/records/checks';
import { exportLog } from '@/tests/support/records/exports';

useDatabase();

it('a file of another partner is not known here', async () => {
  const [partner, other] = [await makeLog(3), await makeLog(3)];
  const { bytes } = await exportLog(other);
  expect(await check(partner, bytes)).toMatchObject({ verdict: 'unknown', exportId: null });
  // Nor is one with which it has nothing but the heading in common.
  await exportLog(partner, { query: 'from=2026-04-01&to=2026-04-30' });
  expect(await check(partner, bytes)).toMatchObject({ verdict: 'unknown', exportId: null });
});

it.each([
  ['nothing', 'empty', ''],
  ['line ends', 'unknown', '\n\n'],
  ['half an object', 'unknown', '{'],
  ['a quote', 'unknown', '"'],
  ['a byte-order mark', 'unknown', Buffer.from([0xff, 0xfe])],
  ['a spreadsheet', 'unknown', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xd8, 0xff])],
  ['a line without an end', 'unknown', `a,b\r\n"${'x'.repeat(50_000)}`],
])('a file that is none of ours is told to be none: %s', async (_name, verdict, file) => {
  const partner = await makeLog(2);
  await exportLog(partner);
  expect(await check(partner, file, '\u{1f989}.csv')).toMatchObject({ verdict });
});
