import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import {
  canReadTypedDay,
  loadTypedDays,
  readTypedDay,
} from '@/components/activity-log/period/read-typed-day';
import { setFieldValue } from '@/components/activity-log/period/set-field-value';

export type PeriodErrors = { from?: string; to?: string };

type CheckOptions = { today: string; retry: () => void };

const NAMES = ['from', 'to'] as const;

/**
 * The errors of From and To: the server's of this view, until a field is changed or checked here.
 */
export function usePeriodErrors(view: string, ofServer: PeriodErrors) {
  const t = useTranslations('filter');
  const [own, setOwn] = useState<{ view: string; errors: PeriodErrors } | null>(null);
  const errors = own?.view === view ? own.errors : ofServer;
  const hasWaited = useRef(false);

  function set(found: PeriodErrors): void {
    setOwn({ view, errors: found });
  }

  /**
   * Puts both days in ISO format; if one is none, or From is after To, says so at the field. When
   * what reads them is still on its way, it says no for now and calls `retry` once that has come.
   */
  function check(form: HTMLFormElement, { today, retry }: CheckOptions): boolean {
    const found: PeriodErrors = {};
    const fields = NAMES.map((name) => form.querySelector<HTMLInputElement>(`input[name=${name}]`));
    if (
      !hasWaited.current &&
      !fields.every((field) => canReadTypedDay(field?.value.trim() ?? ''))
    ) {
      hasWaited.current = true;
      void loadTypedDays().then(retry);
      return false;
    }
    for (const field of fields) {
      if (!field || field.value.trim() === '') continue;
      const typed = readTypedDay(field.value, today);
      if ('problem' in typed) found[nameOf(field)] = t(typed.problem, { text: field.value.trim() });
      else if (typed.day !== field.value) setFieldValue(field, typed.day);
    }
    const [from, to] = fields;
    if (isEmpty(found) && from?.value && to?.value && from.value > to.value)
      found.from = t('fromAfterTo');
    set(found);
    fields.find((field) => field && found[nameOf(field)])?.focus();
    return isEmpty(found);
  }

  return { errors, check, forget: () => set({}) };
}

function nameOf(field: HTMLInputElement): keyof PeriodErrors {
  return field.name === 'from' ? 'from' : 'to';
}

function isEmpty(errors: PeriodErrors): boolean {
  return Object.keys(errors).length === 0;
}
