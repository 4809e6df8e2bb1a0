import { z } from 'zod';
import { Failure } from '@/lib/platform/errors/failure';
import { ask, type Asking } from './request';
import type { Credentials } from '@/lib/partner-center/connection/connection';
import type { Answer, Question } from './send';
import type { Hosts } from './hosts';
import { TransientFailure } from './transient-failure';

/** Gives the token that the API is asked with. */
export type Tokens = {
  /** The present one, asked for anew shortly before it ends. Throws Failure when refused. */
  get: () => Promise<string>;
  /** Has the next one asked for anew, as this one was refused. */
  drop: (token: string) => void;
};

type TokensOf = {
  asking: Asking;
  hosts: Hosts;
  credentials: Credentials;
  /** Keeps the refresh token that took the place of the one that was just used. */
  keepRefreshToken: (refreshToken: string) => Promise<void>;
};

// A request that was begun with it must also be answered with it.
const EARLY_MS = 5 * 60_000;

const granted = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  expires_in: z.coerce.number().catch(0),
  refresh_token: z.string().min(1).optional(),
});
const refused = z.object({ error: z.string(), error_description: z.string().catch('') });

/** The tokens of one sync. */
export function openTokens({ asking, hosts, credentials, keepRefreshToken }: TokensOf): Tokens {
  let { refreshToken } = credentials;
  let present: { token: string; until: number } | null = null;

  async function renew(): Promise<string> {
    const given = await ask(asking, {
      question: () => tokenQuestion({ hosts, credentials, refreshToken }),
      read: readGranted,
    });
    if (given.refresh_token !== undefined && given.refresh_token !== refreshToken) {
      refreshToken = given.refresh_token;
      if (credentials.grantType === 'refresh_token') await keepRefreshToken(refreshToken);
    }
    const until = performance.now() + given.expires_in * 1000 - EARLY_MS;
    present = { token: given.access_token, until };
    return present.token;
  }

  return {
    get: async () => (present && performance.now() < present.until ? present.token : renew()),
    drop: (token) => {
      if (present?.token === token) present = null;
    },
  };
}

/** The request for a token. Source: Microsoft identity platform, v2.0 token endpoint. */
function tokenQuestion(told: {
  hosts: Hosts;
  credentials: Credentials;
  refreshToken: string | null;
}): Question {
  const { hosts, credentials, refreshToken } = told;
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

function readGranted({ status, text }: Answer): z.output<typeof granted> {
  const body = parseJson(text);
  if (status !== 200) throw new Failure(describeRefusal(status, body));
  const parsed = granted.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new TransientFailure('answers without a token');
}

// Entra's codes say all; its description may repeat what was sent.
function describeRefusal(status: number, body: unknown): string {
  const parsed = refused.safeParse(body);
  const { error, error_description: text } = parsed.data ?? { error: '', error_description: '' };
  const codes = [/^[\w.-]{1,60}$/.exec(error)?.[0], /AADSTS\d{1,9}/.exec(text)?.[0]];
  const told = codes.filter((code) => code !== undefined).join(', ') || `HTTP ${status}`;
  return `Entra refuses the connection's credentials (${told}); check tenant, client ID and secret.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
