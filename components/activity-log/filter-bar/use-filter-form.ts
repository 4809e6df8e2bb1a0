import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { CUSTOMER_SEARCH_FIELD, formQuery } from '@/lib/activity/filter/form-query';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';

type FilterFormState = {
  fields: { from: string; to: string; q: string; tz: string };
  defaults: { from: string; to: string };
};

/**
 * Navigates to the view that the form describes after checking the period, and resets the form when
 * another view is shown.
 */
export function useFilterForm({ fields, defaults }: FilterFormState) {
  const t = useTranslations('filter');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [periodError, setPeriodError] = useState<string>();
  useResetOnViewChange(form, JSON.stringify(fields));

  function navigate(data: FormData): void {
    const texts = [...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
    router.push(ACTIVITY_LOG_PATH + formQuery(texts, defaults));
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [from, to] = [String(data.get('from')), String(data.get('to'))];
    if (!from || !to || from <= to) {
      closeLists(event.currentTarget);
      return navigate(data);
    }
    setPeriodError(t('fromAfterTo'));
    event.currentTarget.querySelector<HTMLInputElement>('[name=from]')?.focus();
  }

  /** Submits the form with one more value and without the customer search. */
  function submitWith(name: string, value: string): void {
    if (!form.current) return;
    const data = new FormData(form.current);
    data.delete(CUSTOMER_SEARCH_FIELD);
    data.append(name, value);
    navigate(data);
  }

  return { form, submit, submitWith, periodError, forgetError: () => setPeriodError(undefined) };
}

// When another view is shown, by a link or by going back, the fields follow it and the focus stays.
// Not on the first render, where something may have been typed before this script ran.
function useResetOnViewChange(form: { current: HTMLFormElement | null }, view: string): void {
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    form.current?.reset();
  }, [form, view]);
}

function closeLists(form: HTMLFormElement): void {
  for (const list of form.querySelectorAll<HTMLDetailsElement>('details[open]')) {
    if (list.contains(document.activeElement)) list.querySelector('summary')?.focus();
    list.open = false;
  }
}
