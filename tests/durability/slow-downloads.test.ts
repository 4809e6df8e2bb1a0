import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { useSettings } from '@/lib/env';
import { signIn, type Session } from '@/tests/support/browser/session';
import {
  askForDownload,
  beginDownload,
  databaseNow,
  fillArchive,
  openReadings,
} from '@/tests/support/browser/slow-download';
import { makeStaff } from '@/tests/support/browser/staff';
import { startMortalDatabase, startMortalProduct } from '@/tests/support/durability/product';
import { makeUser } from '@/tests/support/partners';
import { PASSWORD } from '@/tests/support/world/accounts';

const PERSONS_SHARE = 3;
const PARTNERS_SHARE = 6;

it('leaves room for others beside slow downloads, and breaks those that nobody reads', async () => {
  await startMortalDatabase();
  const { origin, log } = await startMortalProduct({ DOWNLOAD_PATIENCE: '4' });
  useSettings({ NEXTAUTH_URL: origin });
  const slow = await makeStaff();
  await fillArchive(slow);
  const colleagues = ['one', 'two', 'three'];
  const roles = ['helpdesk_agent'] as const;
  for (const name of colleagues)
    await makeUser(slow.partner, { name, password: PASSWORD, roles: [...roles] });
  const [mine, ...others] = await Promise.all(
    [slow.email, ...colleagues.map((name) => `${name}@${slow.partner.domain}`)].map(signIn),
  );
  const [colleague, second] = others;
  if (!mine || !colleague || !second) throw new Error('Nobody is signed in.');
  const since = await databaseNow();

  const broken = await holdDownloads(mine, PERSONS_SHARE);
  expect(await refusalOf(mine)).toEqual([
    429,
    '30',
    expect.stringMatching(/^You have 3 downloads/),
  ]);
  broken.push(...(await holdDownloads(colleague, PARTNERS_SHARE - PERSONS_SHARE)));
  const company = expect.stringMatching(/^Your company has 6 downloads/);
  expect(await refusalOf(second)).toEqual([429, '30', company]);
  const stranger = await makeStaff();
  const whole = await beginDownload(await signIn(stranger.email), {});
  whole.resume();
  await once(whole, 'end');
  expect(whole.complete).toBe(true);

  // Nobody reads the others on: each breaks, gives its place back and is told.
  expect(await Promise.all(broken)).toEqual(Array(PARTNERS_SHARE).fill('aborted'));
  await expect.poll(() => openReadings(since)).toEqual([]);
  const next = await beginDownload(mine, { query: '?from=2000-01-01&to=2000-01-02' });
  expect(next.statusCode).toBe(200);
  next.destroy();
  const told = readFileSync(log, 'utf8').split('\n');
  const lines = told.filter((line) => line.includes(slow.partner.id));
  expect(lines).toHaveLength(PARTNERS_SHARE);
  for (const line of lines) {
    expect(line).toMatch(/^download \{"ended":"not_read",/);
    expect(JSON.parse(line.slice('download '.length))).toMatchObject({
      format: 'csv',
      of: 30_000,
      rows: expect.any(Number),
      bytes: expect.any(Number),
    });
  }
});

/** Begins downloads that are never read on; gives how each ends. */
async function holdDownloads(session: Session, count: number): Promise<Promise<string>[]> {
  const held: Promise<string>[] = [];
  for (let number = 0; number < count; number += 1)
    held.push(endOf(await beginDownload(session, {})));
  return held;
}

function endOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    response.once('error', ({ message }) => resolve(message));
    response.once('end', () => resolve('ended as if whole'));
  });
}

async function refusalOf(session: Session): Promise<[number?, string?, string?]> {
  const [response]: IncomingMessage[] = await once(askForDownload(session), 'response');
  let text = '';
  for await (const chunk of response ?? []) text += String(chunk);
  return [response?.statusCode, response?.headers['retry-after'], text];
}
