import { zodResolver } from '@hookform/resolvers/zod';
import { startTransition, useActionState, type FormEvent } from 'react';
import { useForm, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { FormAction, FormValues } from '@/lib/forms/form-state';

/**
 * A form whose server action is the truth: without a script the browser sends it as it is; with one
 * the same schema is asked first, so that what is wrong is told before anything is sent.
 */
export function useActionForm(given: {
  action: FormAction;
  schema: z.ZodType<FieldValues, FieldValues>;
  /** What the fields begin with. */
  values: FormValues;
}) {
  const { action, schema, values } = given;
  const [state, send, isPending] = useActionState(action, { values, errors: {}, problem: null });
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { ...values, ...state.values },
  });

  function checkAndSend(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    void form.handleSubmit(() => startTransition(() => send(data)))(event);
  }

  /** The properties of the field of a name, with what is wrong with it. */
  function field(name: string) {
    const told = form.formState.errors[name]?.message;
    const error = typeof told === 'string' ? told : state.errors[name];
    const value = state.values[name] ?? values[name];
    return { ...form.register(name), defaultValue: value, error };
  }

  return {
    field,
    isPending,
    problem: state.problem,
    formProps: { action: send, onSubmit: checkAndSend },
  };
}
