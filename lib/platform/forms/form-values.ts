import type { z } from 'zod';
import type { FormValues } from './form-state';

/**
 * The values of a submitted form, read the same way in browser and server: a text, or a list for
 * repeated names. Skips React's own fields, whose names begin with `$`, and files.
 */
export function formValuesOf(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'));
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, texts.length === 1 ? (texts[0] ?? '') : texts];
    }),
  );
}

/** The errors of a schema, one message per field; errors of the whole form are at `''`. */
export function formErrorsOf(issues: z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0] ?? '')] ??= message;
  return errors;
}
