'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { requireViewer } from '@/lib/auth/gate';
import { REQUEST_URL_HEADER } from '@/lib/auth/paths';
import { parseLocale } from '@/lib/platform/i18n/locales';
import { saveLocale } from '@/lib/users/save-locale';

/** Keeps the language of whoever is signed in, whatever their roles, and shows the same page in it. */
export async function selectLocale(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const chosen = form.get('locale');
  const locale = typeof chosen === 'string' ? parseLocale(chosen) : null;
  // Anything else is no choice of this form.
  if (locale || chosen === '') await saveLocale(viewer, locale);
  // Without it the layout would stay, and with it the language that the page is marked with.
  revalidatePath('/', 'layout');
  redirect(safeCallbackPath((await headers()).get(REQUEST_URL_HEADER) ?? '/'));
}
