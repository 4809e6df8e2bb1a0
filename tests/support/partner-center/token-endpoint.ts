import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakeAccount } from './fake-account';
import { sendCannedResponse, sendJson, readBody } from './responses';

type TokenEndpoint = {
  accounts: Map<string, FakeAccount>;
  /** Which cloud's host this is. */
  cloud: string;
  /** The origin that the scopes must name. */
  api: () => string;
};

/** Entra's `/{tenant}/oauth2/v2.0/token`, for both grant types. */
export async function handleTokenRequest(
  endpoint: TokenEndpoint,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const form = new URLSearchParams(await readBody(request));
  const account = endpoint.accounts.get(form.get('client_id') ?? '');
  const path = request.url ?? '';
  const isTokenPath = request.method === 'POST' && path === `/${account?.tenant}/oauth2/v2.0/token`;
  if (!account || !isTokenPath) return sendTokenError(response, 'unauthorized_client', 700016);
  account.tokenRequests.push({ form, cloud: endpoint.cloud, path });
  const canned = await account.interceptToken();
  if (canned) return sendCannedResponse(response, canned);
  const problem = problemOf(form, { account, api: endpoint.api() });
  if (problem) return sendTokenError(response, ...problem);
  sendToken(response, { account, isRefresh: form.get('grant_type') === 'refresh_token' });
}

function problemOf(
  form: URLSearchParams,
  { account, api }: { account: FakeAccount; api: string },
): [error: string, code: number] | null {
  const secret = form.get('client_secret');
  if (form.get('grant_type') === 'client_credentials') {
    if (secret !== account.clientSecret) return ['invalid_client', 7000215];
    return form.get('scope') === `${api}/.default` ? null : ['invalid_scope', 70011];
  }
  if (form.get('grant_type') !== 'refresh_token') return ['unsupported_grant_type', 70003];
  if (secret !== null && secret !== account.clientSecret) return ['invalid_client', 7000215];
  if (form.get('refresh_token') !== account.refreshToken) return ['invalid_grant', 700082];
  const scope = `${api}/user_impersonation offline_access`;
  return form.get('scope') === scope ? null : ['invalid_scope', 70011];
}

function sendToken(
  response: ServerResponse,
  { account, isRefresh }: { account: FakeAccount; isRefresh: boolean },
): void {
  const token = `token-${randomUUID()}`;
  account.tokens.add(token);
  if (isRefresh) account.refreshToken = `refresh-${randomUUID()}`;
  const granted = { token_type: 'Bearer', expires_in: account.expiresIn, access_token: token };
  sendPlainJson(response, {
    ...granted,
    ...(isRefresh ? { refresh_token: account.refreshToken } : {}),
  });
}

// Worded as by Entra, which repeats what was sent.
function sendTokenError(response: ServerResponse, error: string, code: number): void {
  const description = `AADSTS${code}: Provided secret 's3cret~leaked' is not right. Trace ID: 1`;
  sendJson(response, error === 'invalid_client' ? 401 : 400, {
    error,
    error_description: description,
  });
}

function sendPlainJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
