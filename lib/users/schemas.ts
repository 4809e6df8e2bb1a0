import { z } from 'zod';
import { ROLES, type Role } from '@/lib/auth/roles';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/lib/auth/sign-in/password-length';
import { CHECKED } from '@/lib/platform/forms/checked';
import { isGuid } from '@/lib/platform/text/guid';
import type { Translator } from '@/lib/platform/i18n/translator';
import { addressField, nameField } from '@/lib/platform/names/name-fields';
import { LINK_STEPS } from './links/link-rules';

// A form sends nothing when no box is checked, a string for one and a list for several.
const roles = z
  .preprocess(
    (submitted) => (submitted === undefined ? [] : [submitted].flat()),
    z.array(z.enum(ROLES)),
  )
  .transform((selected): Role[] => ROLES.filter((role) => selected.includes(role)));

function displayNameField(t: Translator) {
  return nameField(t, {
    maxLength: 200,
    requiredMessage: t('users.fields.noName'),
    tooLongMessage: t('forms.atMost', { most: 200 }),
  });
}

/** The schema of an invitation to a partner whose sign-in names end in `domain`. */
export function invitationSchema(domain: string, t: Translator) {
  return z.object({
    displayName: displayNameField(t),
    email: addressField(t, {
      domain,
      maxLength: 320,
      requiredMessage: t('users.fields.noEmail'),
      tooLongMessage: t('forms.atMost', { most: 320 }),
      wrongDomainMessage: t('users.fields.otherDomain', { domain }),
    }),
    roles,
  });
}

const userVersionFields = {
  userId: z
    .string()
    .refine(isGuid)
    .transform((id) => id.toLowerCase()),
  version: z.coerce.number().int().min(1),
};

/** Which user is meant, and the version that the change started from. */
export const userSchema = z.object(userVersionFields);

/** The same for a step of a sign-in link. */
export const linkStepSchema = userSchema.extend({ step: z.enum(LINK_STEPS) });

/** The same for disabling, which needs a checked box as confirmation. */
export function disableSchema(t: Translator) {
  return userSchema.extend({ confirmed: z.literal(CHECKED, t('forms.confirmFirst')) });
}

/** The same for the roles that a user is to have. */
export const rolesSchema = z.object({ ...userVersionFields, roles });

/**
 * The schema of the form in which the holder of a link sets a password, typed twice, and their name
 * where it is asked for.
 */
export function passwordSchema(t: Translator) {
  const lengths = { shortest: MIN_PASSWORD_LENGTH, longest: MAX_PASSWORD_LENGTH };
  return z
    .object({
      token: z.string(),
      displayName: displayNameField(t).optional(),
      password: z
        .string()
        .min(MIN_PASSWORD_LENGTH, t('invitation.fields.tooShort', lengths))
        .max(MAX_PASSWORD_LENGTH, t('invitation.fields.tooLong', lengths)),
      passwordAgain: z.string().min(1, t('invitation.fields.typeAgain')),
    })
    .refine(({ password, passwordAgain }) => passwordAgain === '' || password === passwordAgain, {
      path: ['passwordAgain'],
      message: t('invitation.fields.mismatch'),
      // Reported together with the other problems.
      when: () => true,
    });
}
