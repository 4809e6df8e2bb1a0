import { z } from 'zod';
import { MAX_PASSWORD_LENGTH } from '@/lib/auth/sign-in/password-length';
import type { Translator } from '@/lib/platform/i18n/translator';
import { nameField } from '@/lib/platform/names/name-fields';
import { MAX_PASSKEY_NAME_LENGTH, PASSKEY_FIELD } from './passkeys/passkey';

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

/** The schema of a form that is a button alone. */
export const noFieldsSchema = z.object({});

/** The schema of what a passkey answers, and at sign-in where to go afterwards. */
export const passkeySchema = z.object({
  [PASSKEY_FIELD]: z.string(),
  callbackUrl: z.string().optional(),
});

/** The schema of what a new passkey answers, and its name. */
export function newPasskeySchema(t: Translator) {
  const message = t('secondFactor.passkeys.nameProblem', { max: MAX_PASSKEY_NAME_LENGTH });
  return z.object({
    [PASSKEY_FIELD]: z.string(),
    name: nameField(t, {
      maxLength: MAX_PASSKEY_NAME_LENGTH,
      requiredMessage: message,
      tooLongMessage: message,
    }),
  });
}
