import type { z } from 'zod';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { markActionStarted } from './action-progress';
import type { FormState, FormValues } from './form-state';
import { formErrorsOf, formValuesOf } from './form-values';
import { SECRET_FIELD } from './secret-field';

/** The result of a form's work: an error about the form, errors by field, or one-time values. */
export type FormOutcome =
  string | Pick<FormState, 'errors'> | Pick<Required<FormState>, 'oneTimeValues'>;

/**
 * Handles a submitted form: validates it with the schema that the browser uses too, and passes valid
 * data to `work`, which changes something and redirects, or returns an error or one-time values. Call
 * it below the gate.
 */
export async function handleForm<Schema extends z.ZodType>(
  form: FormData,
  { schema, work }: { schema: Schema; work: (data: z.output<Schema>) => Promise<FormOutcome> },
): Promise<FormState> {
  const submitted = formValuesOf(form);
  markActionStarted();
  const values = withoutSecrets(submitted);
  const parsed = schema.safeParse(submitted);
  if (!parsed.success) {
    const { '': problem = null, ...errors } = formErrorsOf(parsed.error.issues);
    return { values, errors, problem };
  }
  // Before the work, as the language comes from the database, which may become unavailable.
  const t = await getTranslator();
  try {
    const outcome = await work(parsed.data);
    if (typeof outcome === 'string') return { values, errors: {}, problem: outcome };
    return { values, errors: {}, problem: null, ...outcome };
  } catch (error) {
    if (!isDatabaseUnavailableError(error)) throw error;
    return { values, errors: {}, problem: t('forms.outcomeUnknown') };
  }
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELD.test(name)));
}
