'use client';

import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { useRef, type FormEvent, type ReactNode } from 'react';
import {
  closeMenusOf,
  useResetOnViewChange,
} from '@/components/activity-log/filter-bar/form-menus';
import { usePeriodErrors } from '@/components/activity-log/filter-bar/use-period-errors';
import { PeriodMenu } from './period-menu';

type PeriodBarProps = {
  /** The path of the page that the form belongs to. */
  action: string;
  /** The period as its button names it. */
  label: string;
  from: string;
  to: string;
  today: string;
  /** Other parameters of the page, which are preserved. */
  hidden: [name: string, value: string][];
  /** The preset periods. */
  presets: ReactNode;
};

/** The period of a page without further filters: a plain GET form, which works without JavaScript. */
export function PeriodBar({ action, label, from, to, today, ...rest }: PeriodBarProps) {
  const t = useTranslations('filter');
  const form = useRef<HTMLFormElement>(null);
  const view = JSON.stringify([from, to, rest.hidden]);
  const { errors, check, forget } = usePeriodErrors(view, {});
  useResetOnViewChange(form, view);

  function submit(event: FormEvent<HTMLFormElement>): void {
    const { currentTarget } = event;
    const retry = () => currentTarget.requestSubmit();
    if (check(currentTarget, { today, retry })) closeMenusOf(currentTarget);
    else event.preventDefault();
  }

  return (
    <Form
      ref={form}
      action={action}
      prefetch={false}
      onSubmit={submit}
      autoComplete="off"
      noValidate
      role="search"
      aria-label={t('period')}
    >
      {rest.hidden.map(([name, value], index) => (
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      <PeriodMenu label={label} from={from} to={to} today={today} errors={errors} onChange={forget}>
        {rest.presets}
      </PeriodMenu>
    </Form>
  );
}
