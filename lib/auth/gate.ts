import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import { problemResponse } from '@/lib/problem-response';
import { signInPath } from './callback-url';
import { REQUEST_URL_HEADER } from './paths';
import { hasPermission, type Permission } from './roles';
import { grantScope, type Scope } from './scope';
import { findViewer, type Viewer } from './viewer';

/** A viewer who may do what was asked for, and the scope of their partner. */
export type Admitted = { viewer: Viewer; scope: Scope };

/**
 * The gate of pages and downloads: sends a signed-out request to sign-in and back to the same URL,
 * answers 403 without the permission. Await it before anything else of the page is read.
 */
export async function requirePermission(permission: Permission): Promise<Admitted> {
  const decision = await decide(permission);
  if (decision === 'signed-out') redirect(signInPath((await headers()).get(REQUEST_URL_HEADER)));
  if (decision === 'forbidden') forbidden();
  return decision;
}

/** The gate of `/api/…`: the same decision, as 401 and 403 problem documents (RFC 9457). */
export async function requireApiPermission(permission: Permission): Promise<Admitted | Response> {
  const decision = await decide(permission);
  if (decision === 'signed-out') return problemResponse({ status: 401, title: 'Sign in first.' });
  if (decision === 'forbidden')
    return problemResponse({ status: 403, title: 'None of your roles may do this.' });
  return decision;
}

async function decide(permission: Permission): Promise<Admitted | 'signed-out' | 'forbidden'> {
  const viewer = await findViewer();
  if (!viewer) return 'signed-out';
  if (!hasPermission(viewer.roles, permission)) return 'forbidden';
  return { viewer, scope: grantScope(viewer.partnerId) };
}
