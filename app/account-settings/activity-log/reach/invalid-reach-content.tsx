import { useTranslations } from 'next-intl';
import { RequestedZone } from '@/app/_filtered-page/requested-zone';
import { InvalidPeriod } from '@/components/insights/invalid-period';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { REACH_PATH } from '@/lib/activity/paths';
import { requestedPeriod } from '@/lib/insights/requested-period';
import { problemsByField } from '@/app/account-settings/activity-log/filter-problems';

type InvalidReachContentProps = { parameters: QueryParameters; problems: FilterProblem[] };

/** The page with invalid parameters: the problem at each field, and no users. */
export function InvalidReachContent({ parameters, problems }: InvalidReachContentProps) {
  const t = useTranslations();
  const errors = problemsByField(problems, t);
  return (
    <InvalidPeriod
      action={REACH_PATH}
      eyebrow={t('layout.accountSettings')}
      title={t('reach.title')}
      period={requestedPeriod(parameters)}
      zone={<RequestedZone path={REACH_PATH} parameters={parameters} error={errors.tz} />}
      errors={errors}
    />
  );
}
