import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { useSettings } from '@/lib/platform/env/env';
import { saveConnection } from '@/lib/partner-center/connection/change-connection';
import type { GrantType } from '@/lib/partner-center/connection/connection-fields';
import { USUAL_PATIENCE, type Patience } from '@/lib/partner-center/client/retry-policy';
import {
  beginPartnerSync,
  type SyncOptions,
  type SyncResult,
} from '@/lib/partner-center/sync/sync';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';
import { makeAccount, type StandInAccount } from './account';
import { openStandIn, type StandIn } from './stand-in';

/** The day that the stand-in and the syncs of a test take for today. */
export const TODAY = '2026-11-21';

/** The day that programs with a clock of their own take for today. */
export const REAL_TODAY = () => dayOf(now(), UTC);

/** Gives the tests of a file a stand-in, and a SECRETS_KEY. */
export function useStandIn(today = () => TODAY): { get: () => StandIn } {
  let standIn: StandIn | null = null;
  beforeAll(async () => {
    standIn = await openStandIn(today);
    useSettings({ ...standIn.settings, SECRETS_KEY: randomBytes(32).toString('base64') });
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
export type ConnectedPartner = { partner: TestPartner; account: StandInAccount };

/** Makes a partner and its connection. */
export async function connectPartner(
  standIn: StandIn,
  told: Partial<StandInAccount> & { grantType?: GrantType } = {},
): Promise<ConnectedPartner> {
  const { grantType = 'client_credentials', ...given } = told;
  const account = standIn.add(makeAccount(given));
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
export function notingPatience(told: Partial<Patience> = {}): Patience & { waits: number[] } {
  const waits: number[] = [];
  const wait = async (milliseconds: number, signal: AbortSignal) => {
    waits.push(milliseconds);
    signal.throwIfAborted();
  };
  return { ...USUAL_PATIENCE, wait, waits, ...told };
}

/** What a sync gives that has come to its end; what is not told is nothing. */
export function resultOf(told: Partial<SyncResult>): SyncResult {
  const nothing = { stored: 0, duplicates: 0, conflicts: 0, late: 0, setAside: 0 };
  return { ...nothing, problem: null, ...told };
}

/** Syncs a partner as of `TODAY`, or another day, to its end. */
export async function sync(
  { partner }: { partner: TestPartner },
  { today = TODAY, ...options }: SyncOptions & { today?: string } = {},
): Promise<SyncResult> {
  const clock = () => new Date(`${today}T13:00:00Z`);
  const begun = await beginPartnerSync(partner.scope, {
    patience: notingPatience(),
    clock,
    ...options,
  });
  if (!begun) throw new Error('A sync of this partner runs already.');
  return begun.finish();
}
