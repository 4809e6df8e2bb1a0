import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Day } from '@/lib/platform/time/time';
import type { FakeAccount } from './fake-account';
import { handleRecordsRequest } from './audit-endpoint';
import { handleRemoteControl } from './remote-control';
import { handleTokenRequest } from './token-endpoint';

/** A fake Partner Center with the Entra hosts of both clouds, on local ports. */
export type FakePartnerCenter = {
  accounts: Map<string, FakeAccount>;
  add: (account: FakeAccount) => FakeAccount;
  /** The settings that point the product at it. */
  settings: {
    PARTNER_CENTER_ORIGIN: string;
    ENTRA_ORIGIN: string;
    ENTRA_US_GOVERNMENT_ORIGIN: string;
  };
  close: () => Promise<void>;
};

type RequestHandler = (exchange: Parameters<typeof handleRecordsRequest>[1]) => Promise<void>;

/** Starts the fake; `today` is the UTC day that its 90 days end with. */
export async function startFakePartnerCenter(today: () => Day): Promise<FakePartnerCenter> {
  const accounts = new Map<string, FakeAccount>();
  const api = await listen(async (exchange) => {
    if (await handleRemoteControl(accounts, exchange)) return;
    await handleRecordsRequest({ accounts, today }, exchange);
  });
  const login = (cloud: string) =>
    listen((exchange) =>
      handleTokenRequest({ accounts, cloud, api: () => originOf(api) }, exchange),
    );
  const [global, government] = [await login('global'), await login('us_government')];
  return {
    accounts,
    add: (account) => {
      accounts.set(account.clientId, account);
      return account;
    },
    settings: {
      PARTNER_CENTER_ORIGIN: originOf(api),
      ENTRA_ORIGIN: originOf(global),
      ENTRA_US_GOVERNMENT_ORIGIN: originOf(government),
    },
    close: async () => {
      await Promise.all([api, global, government].map(close));
    },
  };
}

async function listen(handler: RequestHandler): Promise<Server> {
  const onRequest: RequestListener = (request, response) => {
    handler({ request, response }).catch(() => response.destroy());
  };
  const server = createServer(onRequest).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function originOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

function close(server: Server): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}
