import { useEffect, useRef, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';

/** Two days, `YYYY-MM-DD`, or whatever text was given for them. */
export type Period = { from: string; to: string };

/** The fields of the period, and the check that they are in order before they are sent. */
export function usePeriodForm(period: Period) {
  const form = useForm<Period>({ defaultValues: period });
  const shown = useRef(period);
  const { reset } = form;
  const { from, to } = period;

  // Another view was opened, by a link or by going back: the fields follow it. Not at the first
  // showing, where a day may have been typed before this script ran.
  useEffect(() => {
    if (shown.current.from === from && shown.current.to === to) return;
    shown.current = { from, to };
    reset({ from, to });
  }, [from, to, reset]);

  function checkPeriod(event: FormEvent): void {
    const days = form.getValues();
    if (!days.from || !days.to || days.from <= days.to) return;
    event.preventDefault();
    form.setError('from', { message: 'From is after To.' }, { shouldFocus: true });
  }

  function field(name: keyof Period) {
    return form.register(name, { onChange: () => form.clearErrors() });
  }

  return { field, checkPeriod, errors: form.formState.errors };
}
