import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { cache } from 'react';
import { ApiError } from '@/lib/api/api-error';
import type { Source } from '@/lib/activity/source/source';
import { authenticateApiKey, type AuthenticatedApiKey } from './authenticate-api-key';
import { signInPath } from './sign-in/callback-url';
import { REQUEST_URL_HEADER } from './paths';
import { hasPermission, type Permission } from './roles';
import { grantScope, type Scope } from './scope';
import { findViewer, type Viewer } from './viewer';

/** A viewer who may do what was asked for, and the scope of their partner. */
export type AuthorizedViewer = { viewer: Viewer; scope: Scope };

/** Who may use the API, by the id of a key or of a signed-in user; and the partner's scope. */
export type ApiCaller = { callerId: string; scope: Scope };

/** Whose key may send records, and the way by which these come. */
export type ApiSender = { keyId: string; scope: Scope; source: Source };

/**
 * The gate of pages and downloads: sends a signed-out request to sign-in and back to the same URL,
 * answers 403 without the permission. Await it before anything else of the page is read.
 */
export async function requirePermission(permission: Permission): Promise<AuthorizedViewer> {
  const decision = await decide(permission);
  if (decision === 'signed-out') redirect(signInPath((await headers()).get(REQUEST_URL_HEADER)));
  if (decision === 'forbidden') forbidden();
  return decision;
}

/** The gate of what concerns the signed-in person alone, with whatever roles or none. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) redirect(signInPath((await headers()).get(REQUEST_URL_HEADER)));
  return viewer;
}

/**
 * The gate of reading by the API: by a key, which decides alone where there is one, or by the
 * session of a user who may read the log. Throws Refusal. Await it before the body is read.
 */
export async function requireApiReader(request: Request): Promise<ApiCaller> {
  if (bearerOf(request) !== null) {
    const { keyId, partnerId } = await requireKey(request, 'read');
    return { callerId: keyId, scope: grantScope(partnerId) };
  }
  const decision = await decide('activity:read');
  if (decision === 'signed-out') throw unauthenticated();
  if (decision === 'forbidden') throw new ApiError('no-role');
  return { callerId: decision.viewer.id, scope: decision.scope };
}

/**
 * The gate of adding by the API: by a key alone, because a session's cookie comes along with
 * whatever another site makes a browser send. Throws Refusal. Await it before the body is read.
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

type Decision = AuthorizedViewer | 'signed-out' | 'forbidden';

// Once a request, so that what a page and its title read in one scope is read once, too.
const decide = cache(async (permission: Permission): Promise<Decision> => {
  const viewer = await findViewer();
  if (!viewer) return 'signed-out';
  if (!hasPermission(viewer.roles, permission)) return 'forbidden';
  return { viewer, scope: grantScope(viewer.partnerId) };
});

// Null without such a header; an empty text for one that names no key.
function bearerOf(request: Request): string | null {
  const header = request.headers.get('Authorization') ?? '';
  return /^Bearer(?!\S)/i.test(header) ? header.slice('Bearer'.length).trim() : null;
}

function unauthenticated(): ApiError {
  return new ApiError('no-access', { headers: { 'WWW-Authenticate': 'Bearer' } });
}
