import type { IncomingMessage, ServerResponse } from 'node:http';
import { getPartnerCenterOrigin } from '@/lib/platform/env/env';
import { makeFakeAccount, type FakeAccount } from './fake-account';
import { readBody } from './responses';
import { makeBarrier } from './barrier';

const PATH = '/stand-in/';

/** What a test in another process wants of an account. */
export type RemoteAccount = Partial<
  Pick<FakeAccount, 'tenant' | 'clientId' | 'clientSecret' | 'refreshToken' | 'records'>
> & {
  /** The day whose first page is held until it is released. */
  heldDay?: string;
};

/**
 * Takes the orders of tests that run in other processes than the stand-in; gives whether the
 * request was one.
 */
export async function handleRemoteControl(
  accounts: Map<string, FakeAccount>,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<boolean> {
  if (!request.url?.startsWith(PATH)) return false;
  if (request.method === 'DELETE') {
    accounts.get(request.url.slice(PATH.length))?.release();
  } else {
    const { heldDay, ...told }: RemoteAccount = JSON.parse(await readBody(request));
    const gate = makeBarrier();
    const account = makeFakeAccount({ ...told, release: gate.open });
    account.interceptPage = ({ day }) => (day === heldDay ? gate.wait() : null);
    accounts.set(account.clientId, account);
  }
  response.end();
  return true;
}

/** Adds an account to the stand-in of the settings, which runs in another process. */
export async function addRemoteAccount(told: RemoteAccount): Promise<FakeAccount> {
  const { tenant, clientId, clientSecret, refreshToken } = makeFakeAccount(told);
  const account = { ...told, tenant, clientId, clientSecret, refreshToken };
  const body = JSON.stringify(account);
  await fetch(`${getPartnerCenterOrigin()}${PATH}`, { method: 'PUT', body });
  return makeFakeAccount(account);
}

/** Lets the held page of an account go. */
export async function releaseRemotely({ clientId }: { clientId: string }): Promise<void> {
  await fetch(`${getPartnerCenterOrigin()}${PATH}${clientId}`, { method: 'DELETE' });
}
