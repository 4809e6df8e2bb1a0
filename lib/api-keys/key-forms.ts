import { z } from 'zod';
import { KEY_ACCESSES } from './api-key';
import { TICKED } from '@/lib/platform/forms/form-fields';
import type { Translator } from '@/lib/platform/i18n/translator';
import { nameField } from '@/lib/platform/names/name-fields';

export const LONGEST_KEY_NAME = 100;

/** What is typed to create a key. */
export function keyFormSchema(t: Translator) {
  return z.object({
    name: nameField(t, {
      most: LONGEST_KEY_NAME,
      missing: t('apiKeys.fields.noName'),
      tooLong: t('apiKeys.fields.tooLong', { most: LONGEST_KEY_NAME }),
    }),
    // A page that was opened before there was a choice sends none.
    access: z.enum(KEY_ACCESSES, t('apiKeys.fields.noAccess')).default('both'),
  });
}

/** What is sent to revoke a key. */
export function revokeFormSchema(t: Translator) {
  return z.object({
    keyId: z.guid({ error: t('apiKeys.fields.noKey') }),
    confirmed: z.literal(TICKED, t('apiKeys.fields.tickFirst')),
  });
}
