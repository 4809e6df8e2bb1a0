'use server';

import { redirect } from 'next/navigation';
import { findOpenInvitation } from '@/lib/auth/open-invitation';
import { startSession } from '@/lib/auth/sign-in/session';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { acceptInvitation } from '@/lib/users/links/accept-invitation';
import { passwordSchema } from '@/lib/users/schemas';

export async function choosePassword(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  return handleForm(form, {
    schema: passwordSchema(t),
    work: async ({ token, password }) => {
      const at = now();
      const invited = await findOpenInvitation(token, at);
      if (!invited) return t('invitation.opensNoMore');
      const identity = await acceptInvitation(invited, { password, at });
      if (!identity) return t('invitation.opensNoMore');
      await startSession(identity);
      redirect('/');
    },
  });
}
