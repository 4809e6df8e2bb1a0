import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { startTransition, useActionState, useEffect, useMemo, useRef, type FormEvent } from 'react';
import { useForm, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { FormAction, FormValues } from '@/lib/platform/forms/form-state';
import { formValuesOf } from '@/lib/platform/forms/form-values';
import { reportLostResponse } from './report-lost-response';
import { focusFirst } from './focus-first';

/**
 * A form whose server action is the truth: without a script the browser sends it as it is; with one
 * the same schema is asked first, so that what is wrong is told before anything is sent. The page
 * alone holds what is typed: nothing is written into its fields, so nothing typed is lost, be it
 * typed before this script ran or refused by the server.
 */
export function useActionForm(given: {
  action: FormAction;
  schema: z.ZodType<FieldValues, FieldValues>;
  /** What the fields begin with, hidden ones too. */
  values: FormValues;
}) {
  const { action, schema, values } = given;
  const t = useTranslations('forms');
  // Only the bare action works without a script; what it answered then is what the other begins with.
  const [posted, post] = useActionState(action, { values, errors: {}, problem: null });
  const scripted = useMemo(() => reportLostResponse(action, t), [action, t]);
  const [state, send, isPending] = useActionState(scripted, posted);
  const element = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: (...[held, ...rest]) => {
      const typed = element.current ? formValuesOf(new FormData(element.current)) : held;
      return zodResolver(schema)(typed, ...rest);
    },
    shouldFocusError: false,
  });

  useEffect(() => {
    if (!isPending) isSending.current = false;
  }, [isPending]);

  useEffect(() => {
    for (const [name, message] of Object.entries(state.errors)) setError(name, { message });
    focusFirst(element.current, Object.keys(state.errors));
  }, [state, setError]);

  function checkAndSend(event: FormEvent<HTMLFormElement>): void {
    const form = event.currentTarget;
    const data = new FormData(form, submitterOf(event));
    const sendOnce = () => {
      // The button is disabled only at the next rendering; a second press may come before.
      if (isSending.current) return;
      isSending.current = true;
      startTransition(() => send(data));
    };
    const refuse = (wrong: object) => {
      const names = Object.keys(wrong);
      if (focusFirst(form, names) || names.includes('')) return;
      setError('', { message: t('outOfDate') });
    };
    void handleSubmit(sendOnce, refuse)(event);
  }

  const { errors, isSubmitted } = formState;
  const told = (name: string) => {
    const message = errors[name]?.message;
    return typeof message === 'string' ? message : undefined;
  };

  /** The properties of the field of a name, with what is wrong with it. */
  function field(name: string) {
    const { onChange, onBlur } = register(name);
    // Until the browser has checked anything, what the server found is what is known.
    const error = isSubmitted ? told(name) : (told(name) ?? state.errors[name]);
    return { name, onChange, onBlur, defaultValue: state.values[name], error };
  }

  const isWrong = Object.keys(errors).length > 0;
  return {
    field,
    isPending,
    problem: isWrong ? (told('') ?? null) : state.problem,
    oneTimeValues: state.oneTimeValues,
    // The words at the fields are ours, not the browser's.
    formProps: { ref: element, action: post, onSubmit: checkAndSend, noValidate: true },
  };
}

function submitterOf({ nativeEvent }: FormEvent): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
}
