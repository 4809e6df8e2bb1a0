'use server';

import { redirect } from 'next/navigation';
import { findInvited } from '@/lib/auth/invited';
import { startSession } from '@/lib/auth/session';
import type { FormState } from '@/lib/forms/form-state';
import { handleForm } from '@/lib/forms/handle-form';
import { now } from '@/lib/time';
import { acceptInvitation } from '@/lib/users/accept-invitation';
import { passwordSchema } from '@/lib/users/schemas';

const OPENS_NO_MORE = 'This link does not work any more. Ask for a new one.';

export async function choosePassword(_previous: FormState, form: FormData): Promise<FormState> {
  return handleForm(form, {
    schema: passwordSchema,
    work: async ({ token, password }) => {
      const at = now();
      const invited = await findInvited(token, at);
      if (!invited) return OPENS_NO_MORE;
      const identity = await acceptInvitation(invited, { password, at });
      if (!identity) return OPENS_NO_MORE;
      await startSession(identity);
      redirect('/');
    },
  });
}
