import { createServer, type RequestListener, type Server } from 'node:http';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { LONG_ARRIVAL_MS } from '@/lib/platform/http/arrival/arrival-limit';
import { ignoreUpgrades } from '@/lib/platform/http/ignore-upgrades';

/** `loopback`: accessible from this machine only; `everywhere`: on all its addresses. */
export type BindAddress = 'loopback' | 'everywhere';

// How long the headers of a request, and all of it, may take to arrive: who sends a letter now and
// then holds no connection for longer. Checked at this interval. See `limitArrival` for most requests.
const ARRIVAL_LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: LONG_ARRIVAL_MS,
  connectionsCheckingInterval: 5_000,
};
const HOSTS: Record<BindAddress, (string | undefined)[]> = {
  // `localhost` means either of them, depending on the client.
  loopback: ['127.0.0.1', '::1'],
  everywhere: [undefined],
};

/** Throws OperationalError when another program already uses `port`. */
export async function requireFreePort({
  port,
  bindAddress,
}: {
  port: number;
  bindAddress: BindAddress;
}) {
  await close(
    await listen({ port, bindAddress, onRequest: (_request, response) => response.end() }),
  );
}

/** Servers that accept requests on the port, one for each address. Throws OperationalError. */
export async function listen(options: {
  port: number;
  bindAddress: BindAddress;
  onRequest: RequestListener;
}): Promise<Server[]> {
  const servers: Server[] = [];
  try {
    for (const host of HOSTS[options.bindAddress]) {
      const server = createServer(ARRIVAL_LIMITS, options.onRequest);
      ignoreUpgrades(server);
      if (await tryListen(server, { port: options.port, host })) servers.push(server);
    }
  } catch (error) {
    await close(servers);
    throw error;
  }
  return servers;
}

function tryListen(
  server: Server,
  { port, host }: { port: number; host?: string },
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = codeOf(error);
      // Without IPv6, IPv4 alone will do.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) resolve(false);
      else if (code === 'EADDRINUSE') {
        reject(
          new OperationalError(`Port ${port} is used by another program; set PORT to a free one.`),
        );
      } else if (code === 'EACCES') {
        reject(
          new OperationalError(`This user may not use port ${port}; set PORT to one above 1023.`),
        );
      } else reject(error);
    });
    server.listen(port, host, () => resolve(true));
  });
}

/** Closes servers and all of their connections. */
export async function close(servers: Server[]): Promise<void> {
  const closing = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  servers.forEach((server) => server.closeAllConnections());
  await Promise.all(closing);
}
