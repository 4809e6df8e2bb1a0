'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { requireViewer } from '@/lib/auth/gate';
import { REQUEST_URL_HEADER } from '@/lib/auth/paths';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import { parseLocale } from '@/lib/platform/i18n/locales';
import { saveLocale } from '@/lib/users/save-locale';

/**
 * Saves the language of the signed-in user, whatever their roles, and shows the same page in it.
 */
export async function selectLocale(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const selected = form.get('locale');
  markActionStarted();
  const locale = typeof selected === 'string' ? parseLocale(selected) : null;
  // The form has no other values.
  if (locale || selected === '') await saveLocale(viewer, locale);
  // Otherwise the layout would not be rendered again, and the page would keep its old lang
  // attribute.
  revalidatePath('/', 'layout');
  redirect(safeCallbackPath((await headers()).get(REQUEST_URL_HEADER) ?? '/'));
}
