import { useRouter } from 'next/navigation';
import { useRef, useTransition, type FormEvent } from 'react';
import { CUSTOMER_SEARCH_FIELD, formQuery } from '@/lib/activity/filter/form-query';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { closeMenusOf, useResetOnViewChange } from './form-menus';
import { usePeriodErrors } from './use-period-errors';

type FilterFormState = {
  fields: { from: string; to: string; q: string; tz: string };
  defaults: { from: string; to: string };
  /** The server's errors, by the name of the parameter. */
  errors?: Partial<Record<string, string>>;
};

/**
 * Navigates to the view that the form describes after checking the period, and resets the form when
 * another view is shown.
 */
export function useFilterForm({ fields, defaults, errors = {} }: FilterFormState) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const pending = useRef<string>(null);
  const [isPending, startTransition] = useTransition();
  const view = JSON.stringify([fields, errors]);
  const period = usePeriodErrors(view, { from: errors.from, to: errors.to });
  useResetOnViewChange(form, view);

  function navigate(data: FormData): void {
    const texts = [...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    const href = ACTIVITY_LOG_PATH + formQuery(texts, defaults);
    // A menu that is closed by pressing a button applies its changes before the button does.
    if (isPending && pending.current === href) return;
    pending.current = href;
    startTransition(() => router.push(href));
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { currentTarget } = event;
    const retry = () => currentTarget.requestSubmit(submitterOf(event));
    if (!period.check(currentTarget, { today: defaults.to, retry })) return;
    const data = new FormData(currentTarget);
    // A menu that closes applies its values, and neither what is half typed somewhere else nor what
    // is about to be changed in the menu that opens instead.
    if (submitterOf(event)) closeMenusOf(currentTarget);
    else data.delete(CUSTOMER_SEARCH_FIELD);
    navigate(data);
  }

  /** Submits the form with one more value and without the customer search. */
  function submitWith(name: string, value: string): void {
    const retry = () => submitWith(name, value);
    if (!form.current || !period.check(form.current, { today: defaults.to, retry })) return;
    const data = new FormData(form.current);
    data.delete(CUSTOMER_SEARCH_FIELD);
    data.append(name, value);
    closeMenusOf(form.current);
    navigate(data);
  }

  return { form, submit, submitWith, periodErrors: period.errors, forgetErrors: period.forget };
}

// The button that was pressed, also by Enter, which presses the form's first one.
function submitterOf({ nativeEvent }: FormEvent): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
}
