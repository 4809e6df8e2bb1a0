import { describe, expect, it } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { rawRecord } from '@/tests/support/records/audit-records';
import type { CannedResponse, FakeAccount } from '@/tests/support/partner-center/fake-account';
import { startFakePartnerCenter } from '@/tests/support/partner-center/fake-partner-center';
import {
  connectPartner,
  recordingRetryPolicy,
  syncResult,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const partnerCenter = useFakePartnerCenter();

const threeToday = () =>
  Array.from({ length: 3 }, () => rawRecord({ operationDate: `${TODAY}T10:00:00Z` }));

// The first so many requests for today's second page are answered otherwise.
function troubleOnSecondPage(responses: CannedResponse[]): Pick<FakeAccount, 'interceptPage'> {
  const left = [...responses];
  return {
    interceptPage: ({ day, page }) => (day === TODAY && page === 1 && left.shift()) || null,
  };
}

const page = (next: unknown) => JSON.stringify({ totalCount: 0, items: [], links: { next } });

describe('a request is retried, without lost or duplicate records, after', () => {
  it.each<[string, CannedResponse[], number[]]>([
    ['429 with Retry-After in seconds', [{ status: 429, headers: { 'Retry-After': '7' } }], [7000]],
    ['429 without a time', [{ status: 429 }], [expect.any(Number)]],
    ['500', [{ status: 500 }, { status: 503 }], [expect.any(Number), expect.any(Number)]],
    ['503 with Retry-After', [{ status: 503, headers: { 'Retry-After': '0' } }], [0]],
    [
      'a date long gone',
      [{ status: 429, headers: { 'Retry-After': 'Sat, 01 Jan 2000 00:00:00 GMT' } }],
      [0],
    ],
    ['a body that breaks off', [{ breaksOff: true, body: '{"items":[' }], [expect.any(Number)]],
    [
      'a whole body of half a page',
      [{ body: '\ufeff{"totalCount":2,"items":[{"id"' }],
      [expect.any(Number)],
    ],
    ['a page of a proxy', [{ body: '<html>busy</html>' }], [expect.any(Number)]],
  ])('%s', async (_what, responses, delays) => {
    const retryPolicy = recordingRetryPolicy();
    const told = { records: threeToday(), ...troubleOnSecondPage(responses) };
    const connected = await connectPartner(partnerCenter.get(), told);
    expect(await sync(connected, { retryPolicy })).toEqual(syncResult({ stored: 3 }));
    expect(retryPolicy.delays).toEqual(delays);
  });

  it('repeated failures, with exponential backoff and jitter', async () => {
    const retryPolicy = recordingRetryPolicy({ maxAttempts: 6, maxDelayMs: 5_000 });
    const responses = Array.from({ length: 5 }, () => ({ status: 502 }));
    const told = { records: threeToday(), ...troubleOnSecondPage(responses) };
    expect(
      (await sync(await connectPartner(partnerCenter.get(), told), { retryPolicy })).problem,
    ).toBeNull();
    [1000, 2000, 4000, 5000, 5000].forEach((most, number) => {
      expect(retryPolicy.delays[number]).toBeGreaterThanOrEqual(most / 2);
      expect(retryPolicy.delays[number]).toBeLessThanOrEqual(most);
    });
  });
});

describe('a sync ends with a message, stored records stay, and the next one continues after', () => {
  const api = () => new URL(partnerCenter.get().settings.PARTNER_CENTER_ORIGIN).host;

  it.each<[string, CannedResponse, RegExp]>([
    ['503 without end', { status: 503 }, /^127\.0\.0\.1:\d+ answers HTTP 503, 8 times in a row/],
    [
      'a Retry-After of a day',
      { status: 429, headers: { 'Retry-After': '86400' } },
      /asks to wait 1440 more minutes, which is too long/,
    ],
    [
      '400',
      { status: 400, body: '{"code":2000,"description":"<b>s3cret~"}' },
      /refuses the request for audit records \(HTTP 400, code 2000\)\.$/,
    ],
    ['403', { status: 403 }, /lacks the right to read audit records/],
    [
      'a redirect',
      { status: 302, headers: { Location: 'http://127.0.0.1:9/' } },
      /leads elsewhere \(HTTP 302\)/,
    ],
    [
      'a link to another host',
      { body: page({ uri: 'https://evil.example/v1/auditrecords?x', headers: [] }) },
      /leads elsewhere \(evil\.example\); it is not followed/,
    ],
    [
      'a link with a host after //',
      { body: page({ uri: '//evil.example/v1/auditrecords' }) },
      /leads elsewhere/,
    ],
    [
      'a link to another port',
      { body: page({ uri: 'http://127.0.0.1:9/v1/auditrecords' }) },
      /leads elsewhere \(127\.0\.0\.1:9\)/,
    ],
    [
      'a link away from the records',
      { body: page({ uri: '/auditrecords/../customers?x=1' }) },
      /leads elsewhere/,
    ],
    [
      'headers that cannot be sent',
      { body: page({ uri: '/auditrecords', headers: [{ key: 'a b', value: 'x\ny' }] }) },
      /headers that cannot be sent/,
    ],
  ])('%s', async (_what, response, sentence) => {
    const told = {
      records: threeToday(),
      ...troubleOnSecondPage(Array<CannedResponse>(8).fill(response)),
    };
    const connected = await connectPartner(partnerCenter.get(), told);
    const result = await sync(connected);
    expect(result).toMatchObject({ stored: 2, duplicates: 0 });
    expect(result.problem).toMatch(sentence);
    expect(result.problem).not.toContain('s3cret');
    expect(await findSync(connected.partner.scope)).toMatchObject({
      outcome: 'ended',
      fetchedTo: '2026-11-20',
      daysDone: 89,
      days: 90,
      error: result.problem,
    });
    connected.account.interceptPage = () => null;
    expect(await sync(connected)).toEqual(syncResult({ stored: 1, duplicates: 2 }));
    expect(connected.account.pageRequests.every(({ headers }) => headers.host === api())).toBe(
      true,
    );
  });

  it('a link that leads back to the same page', async () => {
    const response = { body: page({ uri: '/auditrecords?startDate=x', headers: [] }) };
    const { problem } = await sync(
      await connectPartner(partnerCenter.get(), {
        interceptPage: ({ day }) => (day === TODAY || day === 'x' ? response : null),
      }),
    );
    expect(problem).toBe(
      `Partner Center's links to the next page of ${TODAY} never end; the sync gave up after 2 pages.`,
    );
  });

  it('links that never end', async () => {
    let number = 0;
    const next = () => ({ key: 'MS-ContinuationToken', value: `${TODAY}!${(number += 1)}` });
    const uri = '/v1/auditrecords?seekOperation=Next';
    const interceptPage = () => ({ body: page({ uri, headers: [next()] }) });
    const retryPolicy = recordingRetryPolicy({ maxPages: 25 });
    const connected = await connectPartner(partnerCenter.get(), { interceptPage });
    expect((await sync(connected, { retryPolicy })).problem).toMatch(/gave up after 25 pages/);
  });

  it('a host that cannot be reached', async () => {
    const gone = await startFakePartnerCenter(() => TODAY);
    await gone.close();
    applySettings({ ENTRA_ORIGIN: gone.settings.ENTRA_ORIGIN });
    const { problem } = await sync(await connectPartner(partnerCenter.get()));
    applySettings(partnerCenter.get().settings);
    expect(problem).toMatch(
      /^127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\), 8 times in a row\. Check this server's network/,
    );
  });

  it('a host that does not answer in time', async () => {
    const interceptPage = () => new Promise<null>(() => undefined);
    const connected = await connectPartner(partnerCenter.get(), { interceptPage });
    const retryPolicy = recordingRetryPolicy({ timeoutMs: 20, maxAttempts: 2 });
    const { problem } = await sync(connected, { retryPolicy });
    expect(problem).toMatch(/does not answer within 0 seconds, 2 times in a row/);
  });
});
