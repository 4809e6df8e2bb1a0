import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import Provider, { interactionPolicy, type Context } from 'oidc-provider';
import type { FakePerson } from './fake-person';

const TOKEN_PATH = '/organizations/oauth2/v2.0/token';

/** What the token endpoint gives out. */
export type Tokens = Record<string, unknown> & { id_token: string };

type ProviderOptions = {
  origin: string;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  key: JWK;
  findPerson: (id: string) => FakePerson | undefined;
  /** The issuer of what is being made now. */
  issuer: () => string;
  onTokens: (tokens: Tokens) => Promise<Tokens>;
};

/** The npm package `oidc-provider` with the paths, claims and issuers of Entra. */
export function createProvider(options: ProviderOptions): Provider {
  const { origin, clientId, clientSecret, redirectUris, key } = options;
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomUUID()] },
    scopes: ['openid', 'offline_access', 'profile', 'email', 'User.Read', 'GroupMember.Read.All'],
    claims: { openid: ['sub', ...CLAIMS] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: {
      policy: policyWithAccounts(),
      url: (_context: Context, { uid }: { uid: string }) => `/interaction/${uid}`,
    },
    routes: {
      authorization: '/organizations/oauth2/v2.0/authorize',
      token: TOKEN_PATH,
      jwks: '/organizations/discovery/v2.0/keys',
    },
    ttl: {
      ...{ AccessToken: 3600, AuthorizationCode: 60, IdToken: 3600, RefreshToken: 86_400 },
      ...{ Grant: 86_400, Interaction: 3600, Session: 86_400 },
    },
    issueRefreshToken: () => true,
    findAccount: (_context: Context, id: string) => accountOf(options.findPerson(id)),
    // People consented before they came.
    loadExistingGrant: async ({ oidc: { client, session, params } }: Context) => {
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope(params.scope ?? '');
      await grant.save();
      return grant;
    },
  });
  Object.defineProperty(provider, 'issuer', { get: options.issuer });
  provider.use(async (context, next) => {
    await next();
    if (context.path === TOKEN_PATH && context.status === 200)
      context.body = await options.onTokens(context.body as Tokens);
  });
  return provider;
}

const CLAIMS = [
  ...['tid', 'oid', 'name', 'preferred_username', 'email', 'roles', 'wids', 'groups'],
  ...['hasgroups', '_claim_names', '_claim_sources', 'realm_access', 'https://roles.example/list'],
];

function accountOf(person: FakePerson | undefined) {
  if (!person || person.isDisabled) return undefined;
  // In Entra the subject differs from program to program; only `tid` and `oid` are a person.
  return { accountId: person.id, claims: () => ({ sub: person.id, ...person.claims }) };
}

function policyWithAccounts() {
  const policy = interactionPolicy.base();
  const { Prompt } = interactionPolicy;
  policy.add(new Prompt({ name: 'select_account', requestable: true }), 0);
  return policy;
}
