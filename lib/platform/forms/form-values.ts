import type { z } from 'zod';
import type { FormValues } from './form-state';

/**
 * The fields of a form as it is sent, which browser and server read alike: a text, or a list where
 * there are several of a name. React's own, whose names begin with `$`, and files are left out.
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

/** What a schema found wrong, one sentence a field; what concerns no field stands at `''`. */
export function formErrorsOf(issues: z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0] ?? '')] ??= message;
  return errors;
}
