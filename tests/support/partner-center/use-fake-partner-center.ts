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

/** The day that the stand-in and the syncs of a test take for today. */
export const TODAY = '2026-11-21';

/** The day that programs with a clock of their own take for today. */
export const REAL_TODAY = () => dayOf(now(), UTC);

/** Gives the tests of a file a stand-in, and a SECRETS_KEY. */
export function useFakePartnerCenter(today = () => TODAY): { get: () => FakePartnerCenter } {
  let standIn: FakePartnerCenter | null = null;
  beforeAll(async () => {
    standIn = await startFakePartnerCenter(today);
    applySettings({ ...standIn.settings, SECRETS_KEY: randomBytes(32).toString('base64') });
  });
  afterAll(() => standIn?.close());
  return {
    get: () => {
      if (!standIn) throw new Error('The stand-in is open while tests run only.');
      return standIn;
    },
  };
}

/** A partner whose connection leads to an account of the stand-in. */
export type ConnectedPartner = { partner: TestPartner; account: FakeAccount };

/** Makes a partner and its connection. */
export async function connectPartner(
  standIn: FakePartnerCenter,
  told: Partial<FakeAccount> & { grantType?: GrantType } = {},
): Promise<ConnectedPartner> {
  const { grantType = 'client_credentials', ...given } = told;
  const account = standIn.add(makeFakeAccount(given));
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

/** Patience that does not wait, and notes for how long it was to. */
export function recordingRetryPolicy(
  told: Partial<RetryPolicy> = {},
): RetryPolicy & { waits: number[] } {
  const waits: number[] = [];
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    waits.push(milliseconds);
    signal.throwIfAborted();
  };
  return { ...DEFAULT_RETRY_POLICY, sleep, waits, ...told };
}

/** What a sync gives that has come to its end; what is not told is nothing. */
export function syncResult(told: Partial<SyncResult>): SyncResult {
  const nothing = { stored: 0, duplicates: 0, conflicts: 0, late: 0, setAside: 0 };
  return { ...nothing, problem: null, ...told };
}

/** Syncs a partner as of `TODAY`, or another day, to its end. */
export async function sync(
  { partner }: { partner: TestPartner },
  { today = TODAY, ...options }: SyncOptions & { today?: string } = {},
): Promise<SyncResult> {
  const clock = () => new Date(`${today}T13:00:00Z`);
  const begun = await startSyncRun(partner.scope, {
    retryPolicy: recordingRetryPolicy(),
    clock,
    ...options,
  });
  if (!begun) throw new Error('A sync of this partner runs already.');
  return begun.finish();
}
