import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { codeOf, messageOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { addCheckpoint, getCheckpoint, refuse, type Answer, type Witness } from './witness';

// 63 hashes, and a checkpoint with 16 signatures, of 5 kB each at most.
const MAX_BODY_BYTES = 128 * 1024;

// Whoever sends a letter now and then holds no connection for longer.
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 60_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16 * 1024,
};
const MAX_CONNECTIONS = 256;

/**
 * Serves a witness until `server.close()`; port 0 takes a free one. `onError` is called with a sentence
 * about a request that could not be answered. Throws OperationalError when it cannot listen there.
 */
export async function serveWitness(
  witness: Witness,
  { host, port, onError }: { host: string; port: number; onError: (sentence: string) => void },
): Promise<Server> {
  const server = createServer(LIMITS, (request, response) => {
    void respond({ witness, onError }, request).then(
      (answer) => send(answer, response),
      () => response.destroy(),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(describeListenError(error, `${host}:${port}`)));
    server.listen(port, host, resolve);
  });
  return server;
}

async function respond(
  { witness, onError }: { witness: Witness; onError: (sentence: string) => void },
  request: IncomingMessage,
): Promise<Answer> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(path) ?? [];
  const isAdding = path === '/add-checkpoint';
  if (!isAdding && !hash) return refuse(404, 'A witness has nothing here.');
  if (request.method !== (isAdding ? 'POST' : 'GET'))
    return refuse(405, `Only ${isAdding ? 'POST' : 'GET'} is answered here.`);
  try {
    if (hash) return getCheckpoint(witness, hash);
    const body = await readBody(request);
    return body === null
      ? refuse(413, `A request has at most ${MAX_BODY_BYTES} bytes.`)
      : addCheckpoint(witness, body);
  } catch (error) {
    if (request.destroyed && !request.complete) throw error;
    onError(`A request could not be answered: ${messageOf(error)}`);
    return refuse(500, 'This witness cannot keep or read what it must; its operator is told why.');
  }
}

// Text that is not UTF-8 becomes the empty one, which is no request either; null when it is too long.
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  // Not destroyed when it is too long: the answer goes through the same connection.
  const chunks: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const part of chunks) {
    bytes += part.byteLength;
    if (bytes > MAX_BODY_BYTES) return null;
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts));
  } catch {
    return '';
  }
}

function send({ status, body, type }: Answer, response: ServerResponse): void {
  const isCut = status === 413;
  response.writeHead(status, {
    'Content-Type': type ?? 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    // What of a body was not read would be taken for the next request.
    ...(isCut || !response.req.complete ? { Connection: 'close' } : {}),
  });
  response.end(body);
}

function describeListenError(error: Error, address: string): Error {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new OperationalError(
        `${address} is used by another program; choose another with --port.`,
      );
    case 'EACCES':
      return new OperationalError(
        `This user may not listen on ${address}; choose a port above 1023.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperationalError(
        `${address} is no address of this machine; choose another with --host.`,
      );
    default:
      return error;
  }
}
