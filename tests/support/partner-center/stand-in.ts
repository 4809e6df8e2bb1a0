import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Day } from '@/lib/platform/time/time';
import type { StandInAccount } from './account';
import { answerRecords } from './audit-endpoint';
import { obey } from './remote-control';
import { answerToken } from './token-endpoint';

/** Stands in for Partner Center and for Entra of both clouds, on ports of this machine. */
export type StandIn = {
  accounts: Map<string, StandInAccount>;
  add: (account: StandInAccount) => StandInAccount;
  /** The settings by which the product asks it. */
  settings: {
    PARTNER_CENTER_ORIGIN: string;
    ENTRA_ORIGIN: string;
    ENTRA_US_GOVERNMENT_ORIGIN: string;
  };
  close: () => Promise<void>;
};

type Answer = (exchange: Parameters<typeof answerRecords>[1]) => Promise<void>;

/** Opens it; `today` is the UTC day from which it counts its 90 days. */
export async function openStandIn(today: () => Day): Promise<StandIn> {
  const accounts = new Map<string, StandInAccount>();
  const api = await listen(async (exchange) => {
    if (await obey(accounts, exchange)) return;
    await answerRecords({ accounts, today }, exchange);
  });
  const login = (cloud: string) =>
    listen((exchange) => answerToken({ accounts, cloud, api: () => originOf(api) }, exchange));
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

async function listen(answer: Answer): Promise<Server> {
  const onRequest: RequestListener = (request, response) => {
    answer({ request, response }).catch(() => response.destroy());
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
