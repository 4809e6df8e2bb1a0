import { useTranslations } from 'next-intl';
import { useActionState, useMemo } from 'react';
import type { FormAction, FormValues } from '@/lib/platform/forms/form-state';
import { reportLostResponse } from './report-lost-response';

/**
 * The server action of a form and its latest state. `post` is what the browser sends by itself, and
 * `send`, in a transition, what a script sends.
 */
export function useFormAction(action: FormAction, values: FormValues) {
  const t = useTranslations('forms');
  // Without JavaScript only the bare action works; its result is the initial state of the other.
  const [posted, post] = useActionState(action, { values, errors: {}, problem: null });
  const scripted = useMemo(() => reportLostResponse(action, t), [action, t]);
  const [state, send, isPending] = useActionState(scripted, posted);
  return { state, post, send, isPending };
}

/** What `useFormAction` gives. */
export type FormActionState = ReturnType<typeof useFormAction>;
