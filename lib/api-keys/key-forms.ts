import { z } from 'zod';
import { TICKED } from '@/lib/forms/form-fields';

export const LONGEST_KEY_NAME = 100;

/** What is typed to create a key. */
export const keyFormSchema = z.object({
  name: z
    .string({ error: 'Give the key a name.' })
    .trim()
    .min(1, 'Give the key a name.')
    .max(LONGEST_KEY_NAME, `A name has at most ${LONGEST_KEY_NAME} characters.`)
    .refine((name) => !/\p{Cc}/u.test(name), 'A name is one line of ordinary characters.')
    .refine((name) => name.isWellFormed(), 'A name is one line of ordinary characters.'),
});

/** What is sent to revoke a key. */
export const revokeFormSchema = z.object({
  keyId: z.guid({ error: 'This is no key.' }),
  confirmed: z.literal(TICKED, 'Tick this box first.'),
});
