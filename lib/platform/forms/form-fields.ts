import { z } from 'zod';
import { isGuid } from '@/lib/platform/text/guid';
import type { Translator } from '@/lib/platform/i18n/translator';

/** What a box that is ticked sends; one that is not sends nothing. */
export const CHECKED = 'yes';

/** A line of text that must not be empty; told otherwise in the sentence `missing`. */
export function requiredLine(
  t: Translator,
  { maxLength, requiredMessage }: { maxLength: number; requiredMessage: string },
) {
  return optionalLine(t, maxLength).pipe(z.string().min(1, requiredMessage));
}

/** A line of text of at most so many characters, without what cannot be seen; it may be empty. */
export function optionalLine(t: Translator, most: number) {
  return z
    .string()
    .trim()
    .max(most, t('forms.atMost', { most }))
    .regex(/^\P{Cc}*$/u, t('forms.oneLine'));
}

/** Whether a box is ticked. */
export function checkboxField() {
  return z
    .unknown()
    .optional()
    .transform((value) => value === CHECKED);
}

/** A GUID in a hidden field, in lower case as PostgreSQL gives it back. */
export function hiddenGuid(t: Translator) {
  return z.string().refine(isGuid, t('forms.noIdentifier')).toLowerCase();
}
