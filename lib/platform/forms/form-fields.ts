import { z } from 'zod';
import { isGuid } from '@/lib/platform/text/guid';
import type { Translator } from '@/lib/platform/i18n/translator';
import { CHECKED } from './checked';

/** A line of text that must not be empty; `requiredMessage` is the error when it is. */
export function requiredLine(
  t: Translator,
  { maxLength, requiredMessage }: { maxLength: number; requiredMessage: string },
) {
  return optionalLine(t, maxLength).pipe(z.string().min(1, requiredMessage));
}

/** A line of text of limited length, without control characters; it may be empty. */
export function optionalLine(t: Translator, maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength, t('forms.atMost', { most: maxLength }))
    .regex(/^\P{Cc}*$/u, t('forms.oneLine'));
}

/** Whether a checkbox is checked. */
export function checkboxField() {
  return z
    .unknown()
    .optional()
    .transform((value) => value === CHECKED);
}

/** A GUID in a hidden field, in lower case as PostgreSQL returns it. */
export function hiddenGuid(t: Translator) {
  return z.string().refine(isGuid, t('forms.invalidId')).toLowerCase();
}
