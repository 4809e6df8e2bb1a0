import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { generateKeyPair, exportJWK, type JWK } from 'jose';
import type Provider from 'oidc-provider';
import { handleGraphRequest } from './fake-graph';
import type { FakePerson } from './fake-person';
import { finishInteraction, showAccounts } from './interaction-pages';
import { createProvider, type Tokens } from './provider';

/** An identity provider on this machine, which behaves as Microsoft Entra ID does. */
export type FakeEntra = {
  /** Of both the authority and Microsoft Graph. */
  origin: string;
  clientId: string;
  clientSecret: string;
  add: (person: FakePerson) => FakePerson;
  /** The paths asked for, with their queries. */
  requests: string[];
  /** Answers everything with 503. */
  setAway: (isAway: boolean) => void;
  /** Changes what the token endpoint gives out; undefined leaves it. */
  tamper: ((tokens: Tokens, key: JWK) => Promise<Tokens>) | undefined;
  /** Signs with another key from now on, and forgets the one before. */
  rotateKeys: () => Promise<void>;
  stop: () => Promise<void>;
};

const CLIENT = { clientId: '7a0c3f4e-client', clientSecret: 's3cret/+ of the client' };
const ENTRA_METADATA = '/organizations/v2.0/.well-known/openid-configuration';
const METADATA = '/.well-known/openid-configuration';

/**
 * Starts one. As `entra` each tenant is an issuer of its own, and the metadata have a placeholder; as
 * `oidc` there is one issuer. `redirectUris` are where it sends people back to.
 */
export async function startFakeEntra(options: {
  kind?: 'entra' | 'oidc';
  redirectUris: string[];
}): Promise<FakeEntra> {
  const { kind = 'entra', redirectUris } = options;
  const people = new Map<string, FakePerson>();
  const issuers = new AsyncLocalStorage<{ issuer: string }>();
  let [isAway, key] = [false, await makeKey()];
  const server = createServer((request, response) => {
    fake.requests.push(request.url ?? '');
    if (isAway) return response.writeHead(503).end('Away.');
    issuers.run({ issuer: fake.origin }, () => void handle(request, response));
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  const origin = `http://localhost:${address.port}`;
  const fake: FakeEntra = {
    ...CLIENT,
    origin,
    requests: [],
    tamper: undefined,
    add: (person) => {
      people.set(person.id, person);
      return person;
    },
    setAway: (value) => void (isAway = value),
    rotateKeys: async () => {
      key = await makeKey();
      provider = make();
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const make = (): Provider =>
    createProvider({
      ...CLIENT,
      ...{ origin, redirectUris, key },
      findPerson: (id) => {
        const person = people.get(id);
        const store = issuers.getStore();
        if (kind === 'entra' && person && store)
          store.issuer = `${origin}/${String(person.claims.tid)}/v2.0`;
        return person;
      },
      issuer: () => issuers.getStore()?.issuer ?? origin,
      onTokens: async (tokens) => (fake.tamper ? fake.tamper(tokens, key) : tokens),
    });
  let provider = make();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/v1.0/'))
      return handleGraphRequest({ provider, people, origin }, { request, response });
    if (path.startsWith('/interaction/')) {
      if (request.method === 'GET') return showAccounts([...people.values()], { path, response });
      return finishInteraction(provider, { request, response });
    }
    if (kind === 'entra' && path === ENTRA_METADATA) return sendMetadata(response);
    provider.callback()(request, response);
  }

  async function sendMetadata(response: ServerResponse): Promise<void> {
    const metadata = await (await fetch(origin + METADATA)).json();
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ ...metadata, issuer: `${origin}/{tenantid}/v2.0` }));
  }
  return fake;
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: crypto.randomUUID() };
}
