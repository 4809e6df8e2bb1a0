import type { z } from 'zod';
import { isOutOfReach } from '@/lib/database/out-of-reach';
import type { FormState, FormValues } from './form-state';

// Secrets are typed again rather than sent back into the page.
const SECRET_FIELD = /password|secret|token/i;

/**
 * Answers a form that was sent: reads it by the schema that the browser checks it by too, and hands
 * what is right to `work`, which changes something and leads on, or gives the sentence that says
 * why not. Call it below the gate.
 */
export async function handleForm<Schema extends z.ZodType>(
  form: FormData,
  { schema, work }: { schema: Schema; work: (data: z.output<Schema>) => Promise<string> },
): Promise<FormState> {
  const sent = valuesOf(form);
  const values = withoutSecrets(sent);
  const parsed = schema.safeParse(sent);
  if (!parsed.success) {
    return { values, errors: errorsOf(parsed.error.issues), problem: null };
  }
  try {
    return { values, errors: {}, problem: await work(parsed.data) };
  } catch (error) {
    if (!isOutOfReach(error)) throw error;
    const problem =
      'The database is out of reach, so it is not certain whether this was done. Look before you try again.';
    return { values, errors: {}, problem };
  }
}

/** The fields of a sent form; React's own, whose names begin with `$`, are left out. */
function valuesOf(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'));
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === 'string');
      return [name, texts.length === 1 ? (texts[0] ?? '') : texts];
    }),
  );
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELD.test(name)));
}

function errorsOf(issues: z.core.$ZodIssue[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0] ?? '')] ??= message;
  return errors;
}
