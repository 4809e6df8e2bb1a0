import type { IncomingMessage, ServerResponse } from 'node:http';
import { getPartnerCenterOrigin } from '@/lib/platform/env/origins';
import { makeFakeAccount, type FakeAccount } from './fake-account';
import { readBody } from './responses';
import { makeBarrier } from './barrier';

const PATH = '/fake-accounts/';

/** An account as a test in another process describes it. */
export type RemoteAccount = Partial<
  Pick<FakeAccount, 'tenant' | 'clientId' | 'clientSecret' | 'refreshToken' | 'records'>
> & {
  /** The day whose first page is held until it is released. */
  heldDay?: string;
};

/**
 * Handles the requests of tests that run in another process than the fake. Returns whether the
 * request was one of them.
 */
export async function handleRemoteControl(
  accounts: Map<string, FakeAccount>,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<boolean> {
  if (!request.url?.startsWith(PATH)) return false;
  if (request.method === 'DELETE') {
    accounts.get(request.url.slice(PATH.length))?.release();
  } else {
    const { heldDay, ...overrides }: RemoteAccount = JSON.parse(await readBody(request));
    const barrier = makeBarrier();
    const account = makeFakeAccount({ ...overrides, release: barrier.open });
    account.interceptPage = ({ day }) => (day === heldDay ? barrier.wait() : null);
    accounts.set(account.clientId, account);
  }
  response.end();
  return true;
}

/** Adds an account to the fake that the settings name, which runs in another process. */
export async function addRemoteAccount(overrides: RemoteAccount): Promise<FakeAccount> {
  const { tenant, clientId, clientSecret, refreshToken } = makeFakeAccount(overrides);
  const account = { ...overrides, tenant, clientId, clientSecret, refreshToken };
  const body = JSON.stringify(account);
  await fetch(`${getPartnerCenterOrigin()}${PATH}`, { method: 'PUT', body });
  return makeFakeAccount(account);
}

/** Releases the held page of an account. */
export async function releaseRemotely({ clientId }: { clientId: string }): Promise<void> {
  await fetch(`${getPartnerCenterOrigin()}${PATH}${clientId}`, { method: 'DELETE' });
}
