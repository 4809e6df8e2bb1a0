import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import type { RequestedPeriod } from '@/lib/insights/requested-period';
import { PeriodForm } from './period-form';

type InvalidPeriodProps = {
  /** The path of the page. */
  action: string;
  eyebrow: ReactNode;
  title: string;
  period: RequestedPeriod;
  /** The zone switch, which shows what is wrong with the zone. */
  zone: ReactNode;
  /** Messages by the name of the invalid parameter. */
  errors: Partial<Record<string, string>>;
};

/** The content of a page of figures whose parameters are invalid: the messages, and no figures. */
export function InvalidPeriod({ action, eyebrow, title, errors, ...chosen }: InvalidPeriodProps) {
  const t = useTranslations();
  const others = Object.entries(errors).filter(([name]) => name !== 'tz');
  return (
    <>
      <PageHeader eyebrow={eyebrow} title={title}>
        {t('insights.invalid.summary')}
      </PageHeader>
      {chosen.zone}
      <PeriodForm action={action} period={chosen.period} errors={Object.fromEntries(others)} />
      <EmptyState
        title={t('insights.invalid.title')}
        actions={<ButtonLink href={action}>{t('log.empty.lastMonth')}</ButtonLink>}
      >
        {t('log.invalid.reason')}
      </EmptyState>
    </>
  );
}
