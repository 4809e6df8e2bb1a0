'use server';

import { notFound, redirect } from 'next/navigation';
import { findOpenInvitation } from '@/lib/auth/open-invitation';
import { setSessionCookie } from '@/lib/auth/sign-in/session-cookie';
import { askSecondFactor } from '@/lib/auth/second-factor/ask-second-factor';
import { finishFirstStep } from '@/lib/auth/second-factor/finish-first-step';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import type { FormState } from '@/lib/platform/forms/form-state';
import { handleForm } from '@/lib/platform/forms/handle-form';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { acceptInvitation } from '@/lib/users/links/accept-invitation';
import { passwordSchema } from '@/lib/users/schemas';

export async function choosePassword(_previous: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslator();
  if (!areLocalAccountsOn()) notFound();
  return handleForm(form, {
    schema: passwordSchema(t),
    work: async ({ token, ...chosen }) => {
      const at = now();
      const invited = await findOpenInvitation(token, at);
      if (!invited) return t('invitation.expired');
      const proven = await acceptInvitation(invited, { ...chosen, at });
      if (!proven) return t('invitation.expired');
      const result = await finishFirstStep(proven);
      if (result.outcome === 'second-factor') return askSecondFactor(result, '/');
      if (result.outcome === 'accepted') await setSessionCookie(result.identity);
      redirect('/');
    },
  });
}
