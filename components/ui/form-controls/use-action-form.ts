import { zodResolver } from '@hookform/resolvers/zod';
import { useTranslations } from 'next-intl';
import { startTransition, useEffect, useRef, type FormEvent } from 'react';
import { useForm, type FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { FormAction, FormValues } from '@/lib/platform/forms/form-state';
import { formValuesOf } from '@/lib/platform/forms/form-values';
import { focusFirst } from './focus-first';
import { useFormAction } from './use-form-action';

/**
 * A form whose server action decides. Without JavaScript the browser sends it directly; with it the
 * same schema checks it first, so that errors show before anything is sent. Only the page holds
 * what is typed: nothing is written into its fields, so nothing is lost that was typed before this
 * script ran or that the server rejected.
 */
export function useActionForm(options: {
  action: FormAction;
  schema: z.ZodType<FieldValues, FieldValues>;
  /** The initial values of the fields, including hidden ones. */
  values: FormValues;
}) {
  const { action, schema, values } = options;
  const t = useTranslations('forms');
  const { state, post, send, isPending } = useFormAction(action, values);
  const element = useRef<HTMLFormElement>(null);
  const isSending = useRef(false);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: (...[registered, ...rest]) => {
      const typed = element.current ? formValuesOf(new FormData(element.current)) : registered;
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
      // The button is disabled only after the next render; a second click may come first.
      if (isSending.current) return;
      isSending.current = true;
      startTransition(() => send(data));
    };
    const reject = (invalid: object) => {
      const names = Object.keys(invalid);
      if (focusFirst(form, names) || names.includes('')) return;
      setError('', { message: t('outOfDate') });
    };
    void handleSubmit(sendOnce, reject)(event);
  }

  const { errors, isSubmitted } = formState;
  const messageOf = (name: string) => {
    const message = errors[name]?.message;
    return typeof message === 'string' ? message : undefined;
  };

  /** The properties of the field with this name, including its error. */
  function field(name: string) {
    const { onChange, onBlur } = register(name);
    // Until the browser has validated, the server's errors are all there is.
    const error = isSubmitted ? messageOf(name) : (messageOf(name) ?? state.errors[name]);
    return { name, onChange, onBlur, defaultValue: state.values[name], error };
  }

  const isInvalid = Object.keys(errors).length > 0;
  return {
    field,
    isPending,
    problem: isInvalid ? (messageOf('') ?? null) : state.problem,
    oneTimeValues: state.oneTimeValues,
    // We show our own messages, not the browser's.
    formProps: { ref: element, action: post, onSubmit: checkAndSend, noValidate: true },
  };
}

function submitterOf({ nativeEvent }: FormEvent): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
}
