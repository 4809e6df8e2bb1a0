import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { saveConnection } from '@/lib/partner-center/connection/change-connection';
import type { GrantType } from '@/lib/partner-center/connection/connection-schema';
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from '@/lib/partner-center/client/retry-policy';
import {
  startSyncRun,
  type SyncOptions,
  type SyncResult,
} from '@/lib/partner-center/sync/sync-run';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { makeFakeAccount, type FakeAccount } from './fake-account';
import { startFakePartnerCenter, type FakePartnerCenter } from './fake-partner-center';

/** Today, for the fake and the syncs of a test. */
export const TODAY = '2026-11-21';

/** Today, for commands that read the machine's clock. */
export const REAL_TODAY = () => dayOf(now(), UTC);

/** Starts a fake for the tests of a file, and sets a SECRETS_KEY. */
export function useFakePartnerCenter(today = () => TODAY): { get: () => FakePartnerCenter } {
  let partnerCenter: FakePartnerCenter | null = null;
  beforeAll(async () => {
    partnerCenter = await startFakePartnerCenter(today);
    applySettings({ ...partnerCenter.settings, SECRETS_KEY: randomBytes(32).toString('base64') });
  });
  afterAll(() => partnerCenter?.close());
  return {
    get: () => {
      if (!partnerCenter) throw new Error('The fake Partner Center runs during tests only.');
      return partnerCenter;
    },
  };
}

/** A partner whose connection uses an account of the fake. */
export type ConnectedPartner = { partner: TestPartner; account: FakeAccount };

/** Makes a partner and its connection. */
export async function connectPartner(
  partnerCenter: FakePartnerCenter,
  overrides: Partial<FakeAccount> & { grantType?: GrantType } = {},
): Promise<ConnectedPartner> {
  const { grantType = 'client_credentials', ...accountOverrides } = overrides;
  const account = partnerCenter.add(makeFakeAccount(accountOverrides));
  const partner = await makePartner();
  const change = { scope: partner.scope, actor: `admin@${partner.domain}`, version: null };
  await saveConnection(change, {
    tenant: account.tenant,
    clientId: account.clientId,
    grantType,
    clientSecret: account.clientSecret,
    refreshToken: grantType === 'refresh_token' ? account.refreshToken : '',
  });
  return { partner, account };
}

/** A retry policy that does not wait, but records the delays. */
export function recordingRetryPolicy(
  overrides: Partial<RetryPolicy> = {},
): RetryPolicy & { delays: number[] } {
  const delays: number[] = [];
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    delays.push(milliseconds);
    signal.throwIfAborted();
  };
  return { ...DEFAULT_RETRY_POLICY, sleep, delays, ...overrides };
}

/** The result of a sync that ran to its end; counts not given are zero. */
export function syncResult(overrides: Partial<SyncResult>): SyncResult {
  const nothing = { stored: 0, duplicates: 0, conflicts: 0, expired: 0, late: 0, setAside: 0 };
  return { ...nothing, problem: null, ...overrides };
}

/** Runs a sync of a partner to its end, with `TODAY` or another day as today. */
export async function sync(
  { partner }: { partner: TestPartner },
  { today = TODAY, ...options }: SyncOptions & { today?: string } = {},
): Promise<SyncResult> {
  const clock = () => new Date(`${today}T13:00:00Z`);
  const syncRun = await startSyncRun(partner.scope, {
    retryPolicy: recordingRetryPolicy(),
    clock,
    ...options,
  });
  if (!syncRun) throw new Error('A sync of this partner runs already.');
  return syncRun.finish();
}
