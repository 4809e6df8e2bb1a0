import { z } from 'zod';
import { ROLES, type Role } from '@/lib/auth/roles';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@/lib/auth/password-length';
import { TICKED } from '@/lib/forms/form-fields';
import { isGuid } from '@/lib/guid';

const NO_CONTROLS = /^\P{Cc}*$/u;
// As narrow as sign-in needs it: one name without spaces before the @.
const LOCAL_PART = /^[^\s@\p{Cc}"(),:;<>[\]\\]+$/u;

// A form sends nothing for no box ticked, a text for one and a list for several.
const roles = z
  .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.enum(ROLES)))
  .transform((chosen): Role[] => ROLES.filter((role) => chosen.includes(role)));

/** An invitation to a partner, whose sign-in names end in `domain`. */
export function invitationSchema(domain: string) {
  return z.object({
    displayName: z
      .string()
      .trim()
      .min(1, 'Enter the name of the person.')
      .max(200, 'Use at most 200 characters.')
      .regex(NO_CONTROLS, 'Leave out control characters.'),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .min(1, 'Enter the e-mail that the person signs in with.')
      .max(320, 'Use at most 320 characters.')
      .refine((email) => !email || isAddressAt(email, domain), `Enter an e-mail at @${domain}.`),
    roles,
  });
}

const which = {
  userId: z
    .string()
    .refine(isGuid)
    .transform((id) => id.toLowerCase()),
  version: z.coerce.number().int().min(1),
};

/** Which user is meant, and the version that the change was begun on. */
export const userSchema = z.object(which);

/** The same for disabling, which is confirmed by a box. */
export const disableSchema = userSchema.extend({
  confirmed: z.literal(TICKED, 'Tick this box first.'),
});

/** The roles that a user is to have. */
export const rolesSchema = z.object({ ...which, roles });

/** A password chosen by a link, typed twice. */
export const passwordSchema = z
  .object({
    token: z.string(),
    password: z
      .string()
      .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters.`)
      .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`),
    passwordAgain: z.string().min(1, 'Type the password again.'),
  })
  .refine(({ password, passwordAgain }) => passwordAgain === '' || password === passwordAgain, {
    path: ['passwordAgain'],
    message: 'The two are not the same.',
    // Both are told at once.
    when: () => true,
  });

function isAddressAt(email: string, domain: string): boolean {
  const at = email.lastIndexOf('@');
  return LOCAL_PART.test(email.slice(0, at)) && email.slice(at + 1) === domain;
}
