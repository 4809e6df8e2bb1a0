import type { IncomingMessage, ServerResponse } from 'node:http';
import { getPartnerCenterOrigin } from '@/lib/platform/env/env';
import { makeAccount, type StandInAccount } from './account';
import { bodyOf } from './answering';
import { makeGate } from './gate';

const PATH = '/stand-in/';

/** What a test in another process wants of an account. */
export type RemoteAccount = Partial<
  Pick<StandInAccount, 'tenant' | 'clientId' | 'clientSecret' | 'refreshToken' | 'records'>
> & {
  /** The day whose first page is held until it is released. */
  heldDay?: string;
};

/**
 * Takes the orders of tests that run in other processes than the stand-in; gives whether the
 * request was one.
 */
export async function obey(
  accounts: Map<string, StandInAccount>,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<boolean> {
  if (!request.url?.startsWith(PATH)) return false;
  if (request.method === 'DELETE') {
    accounts.get(request.url.slice(PATH.length))?.release();
  } else {
    const { heldDay, ...told }: RemoteAccount = JSON.parse(await bodyOf(request));
    const gate = makeGate();
    const account = makeAccount({ ...told, release: gate.open });
    account.interfere = ({ day }) => (day === heldDay ? gate.hold() : null);
    accounts.set(account.clientId, account);
  }
  response.end();
  return true;
}

/** Adds an account to the stand-in of the settings, which runs in another process. */
export async function addRemoteAccount(told: RemoteAccount): Promise<StandInAccount> {
  const { tenant, clientId, clientSecret, refreshToken } = makeAccount(told);
  const account = { ...told, tenant, clientId, clientSecret, refreshToken };
  const body = JSON.stringify(account);
  await fetch(`${getPartnerCenterOrigin()}${PATH}`, { method: 'PUT', body });
  return makeAccount(account);
}

/** Lets the held page of an account go. */
export async function releaseRemotely({ clientId }: { clientId: string }): Promise<void> {
  await fetch(`${getPartnerCenterOrigin()}${PATH}${clientId}`, { method: 'DELETE' });
}
