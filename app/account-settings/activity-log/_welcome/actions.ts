'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireViewer } from '@/lib/auth/gate';
import { REQUEST_URL_HEADER } from '@/lib/auth/paths';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import { welcomeCookie, WELCOME_DISMISSED } from './welcome-cookie';

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Hides the welcome of the viewer's partner in this browser, and shows the same page without it. */
export async function dismissWelcome(): Promise<void> {
  const viewer = await requireViewer();
  markActionStarted();
  (await cookies()).set(welcomeCookie(viewer), WELCOME_DISMISSED, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: YEAR_IN_SECONDS,
  });
  redirect(safeCallbackPath((await headers()).get(REQUEST_URL_HEADER) ?? '/'));
}
