'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { confirmationPath } from '@/lib/activity/paths';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { requireAnyViewer, requireViewer } from '@/lib/auth/gate';
import { REQUEST_URL_HEADER } from '@/lib/auth/paths';
import { markActionStarted } from '@/lib/platform/forms/action-progress';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { parseLocale } from '@/lib/platform/i18n/locales';
import { now, parseTimeZone } from '@/lib/platform/time/time';
import { PROFILE_PATH } from '@/lib/profile/paths';
import { profileSchema } from '@/lib/profile/profile-schema';
import { saveLocale } from '@/lib/profile/save-locale';
import { saveZone } from '@/lib/profile/save-zone';
import { saveProfile as save } from '@/lib/profile/save-profile';

/** Saves the profile of the signed-in user, whatever their roles. */
export async function saveProfile(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const t = await getTranslator();
  return handleForm(form, {
    schema: profileSchema(t, parseTimeZone),
    work: async (profile) => {
      await save(viewer, profile);
      revalidatePath('/', 'layout');
      redirect(confirmationPath(PROFILE_PATH, String(now().getTime())));
    },
  });
}

/**
 * Saves the language of the signed-in user, whatever their roles, and shows the same page in it.
 */
export async function selectLocale(form: FormData): Promise<void> {
  const viewer = await requireAnyViewer();
  const selected = form.get('locale');
  markActionStarted();
  const locale = typeof selected === 'string' ? parseLocale(selected) : null;
  // The form has no other values.
  if (locale || selected === '') await saveLocale(viewer, locale);
  return showSamePage();
}

/**
 * Saves the zone of the view as that of the signed-in user, whatever their roles, and shows the same
 * page.
 */
export async function keepZone(form: FormData): Promise<void> {
  const viewer = await requireViewer();
  const selected = form.get('zone');
  markActionStarted();
  const zone = typeof selected === 'string' ? parseTimeZone(selected) : null;
  // The form has no other values.
  if (zone !== null) await saveZone(viewer, zone);
  return showSamePage();
}

async function showSamePage(): Promise<never> {
  // Otherwise the layout would not be rendered again, and the page would keep its old lang
  // attribute.
  revalidatePath('/', 'layout');
  redirect(safeCallbackPath((await headers()).get(REQUEST_URL_HEADER) ?? '/'));
}
