import { z } from 'zod';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { requestWithRetries, type RequestOptions } from './request-with-retries';
import type { Credentials } from '@/lib/partner-center/connection/connection';
import type { HttpResponse, HttpRequest } from './http-client';
import type { Hosts } from './hosts';
import { TransientError } from './transient-error';
import { parseJson } from '@/lib/platform/json/parse-json';

/** Provides the access token for requests to the API. */
export type TokenStore = {
  /**
   * The current token, renewed shortly before it expires. Throws OperationalError when Entra
   * refuses.
   */
  get: () => Promise<string>;
  /** Discards a token that the API refused, so that the next `get` requests a new one. */
  invalidate: (token: string) => void;
};

type TokenStoreOptions = {
  requestOptions: RequestOptions;
  hosts: Hosts;
  credentials: Credentials;
  /** Stores the refresh token that replaced the one just used. */
  saveRefreshToken: (refreshToken: string) => Promise<void>;
};

// A token must stay valid for the whole request that it was sent with.
const RENEW_BEFORE_EXPIRY_MS = 5 * 60_000;

const grantSchema = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().catch(0),
  refresh_token: z.string().min(1).optional(),
});
const errorSchema = z.object({ error: z.string(), error_description: z.string().catch('') });

/** Creates the token store of one sync. */
export function createTokenStore({
  requestOptions,
  hosts,
  credentials,
  saveRefreshToken,
}: TokenStoreOptions): TokenStore {
  let { refreshToken } = credentials;
  let current: { token: string; expiresAt: number } | null = null;

  async function renew(): Promise<string> {
    const grant = await requestWithRetries(requestOptions, {
      createRequest: () => tokenRequest({ hosts, credentials, refreshToken }),
      read: readTokenResponse,
    });
    if (grant.refresh_token !== undefined && grant.refresh_token !== refreshToken) {
      refreshToken = grant.refresh_token;
      if (credentials.grantType === 'refresh_token') await saveRefreshToken(refreshToken);
    }
    const expiresAt = performance.now() + grant.expires_in * 1000 - RENEW_BEFORE_EXPIRY_MS;
    current = { token: grant.access_token, expiresAt };
    return current.token;
  }

  return {
    get: async () => (current && performance.now() < current.expiresAt ? current.token : renew()),
    invalidate: (token) => {
      if (current?.token === token) current = null;
    },
  };
}

/** The request for a token. Source: Microsoft identity platform, v2.0 token endpoint. */
function tokenRequest(options: {
  hosts: Hosts;
  credentials: Credentials;
  refreshToken: string | null;
}): HttpRequest {
  const { hosts, credentials, refreshToken } = options;
  const form = new URLSearchParams({
    grant_type: credentials.grantType,
    client_id: credentials.clientId,
    ...(credentials.clientSecret === null ? {} : { client_secret: credentials.clientSecret }),
    ...(credentials.grantType === 'client_credentials'
      ? { scope: `${hosts.api}/.default` }
      : {
          scope: `${hosts.api}/user_impersonation offline_access`,
          refresh_token: refreshToken ?? '',
        }),
  });
  return {
    method: 'POST',
    url: `${hosts.login}/${encodeURIComponent(credentials.tenant)}/oauth2/v2.0/token`,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: form.toString(),
  };
}

function readTokenResponse({ status, text }: HttpResponse): z.output<typeof grantSchema> {
  const body = parseJson(text);
  if (status !== 200) throw new OperationalError(describeTokenError(status, body));
  const parsed = grantSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new TransientError('answers without a token');
}

// Entra's codes are enough; its description may repeat what was sent.
function describeTokenError(status: number, body: unknown): string {
  const parsed = errorSchema.safeParse(body);
  const { error, error_description: text } = parsed.data ?? { error: '', error_description: '' };
  const codes = [/^[\w.-]{1,60}$/.exec(error)?.[0], /AADSTS\d{1,9}/.exec(text)?.[0]];
  const reason = codes.filter((code) => code !== undefined).join(', ') || `HTTP ${status}`;
  return `Entra refuses the connection's credentials (${reason}); check tenant, client ID and secret.`;
}
