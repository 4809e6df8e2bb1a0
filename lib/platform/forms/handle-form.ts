import type { z } from 'zod';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { FormState, FormValues } from './form-state';
import { formErrorsOf, formValuesOf } from './form-values';
import { SECRET_FIELD } from './secret-field';

/**
 * What the work behind a form comes to: why not, in a sentence about the whole or in sentences by
 * the names of the fields; or what is shown once.
 */
export type FormOutcome =
  string | Pick<FormState, 'errors'> | Pick<Required<FormState>, 'oneTimeValues'>;

/**
 * Answers a form that was sent: reads it by the schema that the browser checks it by too, and hands
 * what is right to `work`, which changes something and leads on, or gives the sentence that says
 * why not, or what was made and is shown in this one answer. Call it below the gate.
 */
export async function handleForm<Schema extends z.ZodType>(
  form: FormData,
  { schema, work }: { schema: Schema; work: (data: z.output<Schema>) => Promise<FormOutcome> },
): Promise<FormState> {
  const sent = formValuesOf(form);
  const values = withoutSecrets(sent);
  const parsed = schema.safeParse(sent);
  if (!parsed.success) {
    const { '': problem = null, ...errors } = formErrorsOf(parsed.error.issues);
    return { values, errors, problem };
  }
  // Asked for before the database may go away, which knows the language.
  const t = await getTranslator();
  try {
    const outcome = await work(parsed.data);
    if (typeof outcome === 'string') return { values, errors: {}, problem: outcome };
    return { values, errors: {}, problem: null, ...outcome };
  } catch (error) {
    if (!isDatabaseUnavailableError(error)) throw error;
    return { values, errors: {}, problem: t('forms.outOfReach') };
  }
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELD.test(name)));
}
