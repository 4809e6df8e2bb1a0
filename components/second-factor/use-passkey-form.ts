import { useTranslations } from 'next-intl';
import { startTransition, useState } from 'react';
import { useFormAction } from '@/components/ui/form-controls/use-form-action';
import { PASSKEY_FIELD } from '@/lib/auth/second-factor/passkeys/passkey';
import type { FormAction, FormValues } from '@/lib/platform/forms/form-state';

const EMPTY: FormValues = {};

/** A browser's own words for what went wrong: Web Authentication Level 3, sections 5.1.3 and 5.1.4. */
const PROBLEMS: Record<string, 'canceled' | 'known'> = {
  AbortError: 'canceled',
  NotAllowedError: 'canceled',
  InvalidStateError: 'known',
};

/**
 * A form whose button asks a passkey first, by `ask`, and then sends its answer together with the
 * fields of the form.
 */
export function usePasskeyForm(action: FormAction, ask: () => Promise<object>) {
  const t = useTranslations('secondFactor.passkeys.problems');
  const { state, send, isPending } = useFormAction(action, EMPTY);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function start(form: HTMLFormElement | null): Promise<void> {
    if (!form || isAsking || isPending) return;
    setAsking(true);
    setProblem(null);
    try {
      const data = new FormData(form);
      data.set(PASSKEY_FIELD, JSON.stringify(await ask()));
      startTransition(() => send(data));
    } catch (error) {
      setProblem(t((error instanceof Error && PROBLEMS[error.name]) || 'failed'));
    } finally {
      setAsking(false);
    }
  }

  return {
    start,
    errors: state.errors,
    oneTimeValues: state.oneTimeValues,
    isPending: isAsking || isPending,
    problem: isAsking || isPending ? null : (problem ?? state.problem),
  };
}
