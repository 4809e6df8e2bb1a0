import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { ApiError } from '@/lib/api/api-error';
import type { Source } from '@/lib/activity/source/source';
import { authenticateApiKey, type AuthenticatedApiKey } from './authenticate-api-key';
import { setUpPath, signInPath } from './sign-in/callback-url';
import { REQUEST_URL_HEADER } from './paths';
import { hasPermission, type Permission } from './roles';
import { grantScope, type Scope } from './scope';
import { findIdleViewer, findViewer, type Viewer } from './viewer';

/** A viewer who has the required permission, and the scope of their partner. */
export type AuthorizedViewer = { viewer: Viewer; scope: Scope };

/**
 * A caller who may read by the API: the id of the key or of the signed-in user, which of both it is,
 * and the partner's scope.
 */
export type ApiCaller = { callerId: string; isUser: boolean; scope: Scope };

/** A key that may send records, the partner's scope, and the source that its records get. */
export type ApiSender = { keyId: string; scope: Scope; source: Source };

/**
 * The gate of pages and downloads: redirects signed-out requests to the sign-in page, and those of
 * whoever has yet to set up a required second factor to its page, both of which lead back to the same
 * URL, and responds with 403 without the permission. Await it before reading anything else.
 */
export async function requirePermission(permission: Permission): Promise<AuthorizedViewer> {
  return admit(await decide(permission));
}

async function admit(decision: Decision): Promise<AuthorizedViewer> {
  if (decision === 'signed-out') redirect(signInPath(await requestUrl()));
  if (decision === 'factor-missing') redirect(setUpPath(await requestUrl()));
  if (decision === 'forbidden') forbidden();
  return decision;
}

/**
 * The gate of what an open page waits for, such as a download: the status of the refusal, where
 * `requirePermission` would show another page.
 */
export async function checkPermission(
  permission: Permission,
): Promise<AuthorizedViewer | { refused: 401 | 403 }> {
  const decision = await decide(permission);
  if (decision === 'signed-out') return { refused: 401 };
  return typeof decision === 'string' ? { refused: 403 } : decision;
}

/**
 * The same as `requirePermission` for what a page asks for by itself, such as news: it does not count as use of the
 * session, which would otherwise never end on a screen that nobody looks at.
 */
export async function requireIdlePermission(permission: Permission): Promise<AuthorizedViewer> {
  return admit(decideFor(await findIdleViewer(), permission));
}

/** The gate of pages that concern the signed-in user alone, whatever their roles. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await requireAnyViewer();
  if (viewer.mustSetUpFactor) redirect(setUpPath(await requestUrl()));
  return viewer;
}

/** The same for what whoever has yet to set up a required second factor may do, too. */
export async function requireAnyViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) redirect(signInPath(await requestUrl()));
  return viewer;
}

/** The same where such a user changes something that stands in the log: with the partner's scope. */
export async function requireOwnScope(): Promise<AuthorizedViewer> {
  const viewer = await requireAnyViewer();
  return { viewer, scope: grantScope(viewer.partnerId) };
}

async function requestUrl(): Promise<string | null> {
  return (await headers()).get(REQUEST_URL_HEADER);
}

/**
 * The gate for reading by the API, with a key or with the session of a user who may read the log; a
 * key, when sent, decides alone. Throws ApiError. Await it before reading the body.
 */
export async function requireApiReader(request: Request): Promise<ApiCaller> {
  if (bearerOf(request) !== null) {
    const { keyId, partnerId } = await requireKey(request, 'read');
    return { callerId: keyId, isUser: false, scope: grantScope(partnerId) };
  }
  const decision = await decide('activity:read');
  if (decision === 'signed-out') throw unauthenticated();
  if (decision === 'factor-missing')
    throw new ApiError('no-permission', { detail: FACTOR_MISSING });
  if (decision === 'forbidden') throw new ApiError('no-role');
  return { callerId: decision.viewer.id, isUser: true, scope: decision.scope };
}

/**
 * The gate for sending by the API, with a key only: browsers attach the session cookie to requests
 * that other sites trigger. Throws ApiError. Await it before reading the body.
 */
export async function requireApiSender(request: Request): Promise<ApiSender> {
  const { keyId, partnerId, name } = await requireKey(request, 'write');
  return { keyId, scope: grantScope(partnerId), source: { kind: 'api', name, detail: keyId } };
}

async function requireKey(request: Request, use: 'read' | 'write'): Promise<AuthenticatedApiKey> {
  const holder = await authenticateApiKey(bearerOf(request) ?? '');
  if (!holder) throw unauthenticated();
  if (holder.access !== 'both' && holder.access !== use)
    throw new ApiError('no-permission', { detail: REFUSED_ACCESS[use] });
  return holder;
}

const REFUSED_ACCESS = {
  read: 'This key was made to send records only; it cannot read the log.',
  write: 'This key was made to read the log only; it cannot send records.',
};

const FACTOR_MISSING =
  'Your company requires a second factor; set one up under Profile, or use an API key.';

type Decision = AuthorizedViewer | 'signed-out' | 'factor-missing' | 'forbidden';

// Cached per request, so that a page and its title share one scope and its cached reads.
const decide = cache(async (permission: Permission): Promise<Decision> =>
  decideFor(await findViewer(), permission),
);

function decideFor(viewer: Viewer | null, permission: Permission): Decision {
  if (!viewer) return 'signed-out';
  if (viewer.mustSetUpFactor) return 'factor-missing';
  if (!hasPermission(viewer.roles, permission)) return 'forbidden';
  return { viewer, scope: grantScope(viewer.partnerId) };
}

// Null without such a header; an empty string when the header contains no key.
function bearerOf(request: Request): string | null {
  const header = request.headers.get('Authorization') ?? '';
  return /^Bearer(?!\S)/i.test(header) ? header.slice('Bearer'.length).trim() : null;
}

function unauthenticated(): ApiError {
  return new ApiError('no-access', { headers: { 'WWW-Authenticate': 'Bearer' } });
}
