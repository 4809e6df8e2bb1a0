import { z } from 'zod';
import { isGuid } from '@/lib/guid';

/** What a box that is ticked sends; one that is not sends nothing. */
export const TICKED = 'yes';

/** A line of text that must not be empty; told otherwise in the sentence `missing`. */
export function textLine({ most, missing }: { most: number; missing: string }) {
  return optionalLine(most).pipe(z.string().min(1, missing));
}

/** A line of text of at most so many characters, without what cannot be seen; it may be empty. */
export function optionalLine(most: number) {
  return z
    .string()
    .trim()
    .max(most, `At most ${most} characters.`)
    .regex(/^\P{Cc}*$/u, 'Leave out line breaks and control characters.');
}

/** Whether a box is ticked. */
export function tickBox() {
  return z
    .unknown()
    .optional()
    .transform((value) => value === TICKED);
}

/** A GUID in a hidden field, in lower case as PostgreSQL gives it back. */
export function hiddenGuid() {
  return z.string().refine(isGuid, 'This is no identifier.').toLowerCase();
}
