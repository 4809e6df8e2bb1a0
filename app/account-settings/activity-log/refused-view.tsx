import { useTranslations } from 'next-intl';
import { ActivityEmpty } from '@/components/activity-log/activity-empty';
import { ActivityFilterForm } from '@/components/activity-log/activity-filter-form';
import { PageHead } from '@/components/ui/page-head';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { describeProblem } from '@/lib/activity/words/describe-problem';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { parseDay } from '@/lib/time';

type RefusedViewProps = { parameters: QueryParameters; problems: FilterProblem[] };

/** The log when its parameters cannot be understood: what is wrong, at its field, and no records. */
export function RefusedView({ parameters, problems }: RefusedViewProps) {
  const t = useTranslations();
  return (
    <>
      <PageHead eyebrow="Account settings" title="Activity Log">
        Nothing is listed until the filter is mended.
      </PageHead>
      <ActivityFilterForm
        action={ACTIVITY_LOG_PATH}
        period={{ from: dayOf(parameters.from), to: dayOf(parameters.to) }}
        hidden={[]}
        errors={Object.fromEntries(problems.map((one) => [one.field, describeProblem(one, t)]))}
      />
      <ActivityEmpty
        title="This filter cannot be shown"
        reason="Mend what is marked above, or start again from the last month."
        links={[{ href: ACTIVITY_LOG_PATH, label: 'Show the last month' }]}
      />
    </>
  );
}

// A date input takes a real day or none.
function dayOf(value: string | string[] | undefined): string {
  return parseDay([value ?? ''].flat()[0] ?? '') ?? '';
}
