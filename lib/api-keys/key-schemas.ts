import { z } from 'zod';
import { KEY_ACCESSES } from './api-key';
import { CHECKED } from '@/lib/platform/forms/checked';
import type { Translator } from '@/lib/platform/i18n/translator';
import { nameField } from '@/lib/platform/names/name-fields';

export const MAX_KEY_NAME_LENGTH = 100;

/** The schema of the form that creates a key. */
export function createKeySchema(t: Translator) {
  return z.object({
    name: nameField(t, {
      maxLength: MAX_KEY_NAME_LENGTH,
      requiredMessage: t('apiKeys.fields.noName'),
      tooLongMessage: t('forms.atMost', { most: MAX_KEY_NAME_LENGTH }),
    }),
    // A page opened before this field existed does not send it.
    access: z.enum(KEY_ACCESSES, t('apiKeys.fields.noAccess')).default('both'),
  });
}

/** The schema of the form that revokes a key. */
export function revokeKeySchema(t: Translator) {
  return z.object({
    keyId: z.guid({ error: t('apiKeys.fields.invalidKey') }),
    confirmed: z.literal(CHECKED, t('forms.confirmFirst')),
  });
}
