import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/forms/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHead } from '@/components/ui/page/page-head';
import type { GivenPeriod } from '@/lib/insights/given-period';
import { PeriodForm } from './period-form';

type PeriodRefusedProps = {
  /** The path of the page. */
  action: string;
  eyebrow: ReactNode;
  title: string;
  period: GivenPeriod;
  /** The choice of the zone, which tells what is wrong with it. */
  zone: ReactNode;
  /** What is wrong, by the name of the parameter. */
  errors: Partial<Record<string, string>>;
};

/** A page of figures whose parameters cannot be understood: what is wrong with them, and no figure. */
export function PeriodRefused({ action, eyebrow, title, errors, ...chosen }: PeriodRefusedProps) {
  const t = useTranslations('insights.refused');
  const others = Object.entries(errors).filter(([name]) => name !== 'tz');
  return (
    <>
      <PageHead eyebrow={eyebrow} title={title}>
        {t('summary')}
      </PageHead>
      {chosen.zone}
      <PeriodForm action={action} period={chosen.period} errors={Object.fromEntries(others)} />
      <EmptyState
        title={t('title')}
        actions={<ButtonLink href={action}>{t('lastMonth')}</ButtonLink>}
      >
        {t('reason')}
      </EmptyState>
    </>
  );
}
