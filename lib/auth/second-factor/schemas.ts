import { z } from 'zod';
import { MAX_PASSWORD_LENGTH } from '@/lib/auth/sign-in/password-length';
import type { Translator } from '@/lib/platform/i18n/translator';

/** The schema of a form that takes a code, and at sign-in where to go afterwards. */
export function codeSchema(t: Translator) {
  return z.object({
    code: z.string().trim().min(1, t('secondFactor.problems.noCode')),
    callbackUrl: z.string().optional(),
  });
}

/** The schema of a form that takes the password of the signed-in user. */
export function ownPasswordSchema(t: Translator) {
  return z.object({
    password: z.string().min(1, t('secondFactor.problems.noPassword')).max(MAX_PASSWORD_LENGTH),
  });
}
