import { useTranslations } from 'next-intl';
import { GivenZone } from '@/app/_filtered-page/requested-zone';
import { PeriodRefused } from '@/components/insights/period-refused';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { REACH_PATH } from '@/lib/activity/paths';
import { givenPeriod } from '@/lib/insights/given-period';
import { problemsByField } from '@/app/account-settings/activity-log/filter-problems';

type ReachRefusedProps = { parameters: QueryParameters; problems: FilterProblem[] };

/** The page when its parameters cannot be understood: what is wrong, at its field, and nobody. */
export function ReachRefused({ parameters, problems }: ReachRefusedProps) {
  const t = useTranslations();
  const errors = problemsByField(problems, t);
  return (
    <PeriodRefused
      action={REACH_PATH}
      eyebrow={t('frame.accountSettings')}
      title={t('reach.title')}
      period={givenPeriod(parameters)}
      zone={<GivenZone path={REACH_PATH} parameters={parameters} error={errors.tz} />}
      errors={errors}
    />
  );
}
