import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { MAX_PERIOD_DAYS } from '@/lib/evidence/packs/evidence-pack';
import type { PeriodProblems } from '@/lib/evidence/packs/parse-period';

type PeriodFormProps = {
  action: string;
  /** As it was given, right or wrong. */
  from: string;
  to: string;
  problems: PeriodProblems | null;
};

/** The days of a statement. */
export function PeriodForm({ action, from, to, problems }: PeriodFormProps) {
  const t = useTranslations('evidence.period');
  const field = (name: 'from' | 'to', value: string) => ({
    // A field keeps what was typed, so another page has another one.
    key: `${name} ${value}`,
    name,
    type: 'date',
    label: t(name),
    defaultValue: value,
    error: problems?.[name] && t(problems[name], { days: MAX_PERIOD_DAYS }),
  });
  const { key: fromKey, ...fromField } = field('from', from);
  const { key: toKey, ...toField } = field('to', to);
  return (
    <Form
      action={action}
      prefetch={false}
      aria-label={t('label')}
      className="mb-6 flex flex-wrap items-start gap-3 print:hidden"
    >
      <Field key={fromKey} {...fromField} hint={t('hint')} />
      <Field key={toKey} {...toField} />
      <div className="medium:pt-5">
        <Button type="submit">{t('show')}</Button>
      </div>
    </Form>
  );
}
