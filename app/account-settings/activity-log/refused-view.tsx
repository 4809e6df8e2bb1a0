import { ActivityEmpty } from '@/components/activity-log/activity-empty';
import { ActivityFilterForm } from '@/components/activity-log/activity-filter-form';
import { PageHead } from '@/components/ui/page-head';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter-parameters';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';

type RefusedViewProps = { parameters: QueryParameters; problems: FilterProblem[] };

/** The log when its parameters cannot be understood: what is wrong, at its field, and no records. */
export function RefusedView({ parameters, problems }: RefusedViewProps) {
  return (
    <>
      <PageHead eyebrow="Account settings" title="Activity Log">
        Nothing is listed until the filter is mended.
      </PageHead>
      <ActivityFilterForm
        action={ACTIVITY_LOG_PATH}
        period={{ from: firstOf(parameters.from), to: firstOf(parameters.to) }}
        hidden={[]}
        errors={Object.fromEntries(problems.map(({ field, message }) => [field, message]))}
      />
      <ActivityEmpty
        title="This filter cannot be shown"
        reason={problems.map(({ message }) => message).join(' ')}
        links={[{ href: ACTIVITY_LOG_PATH, label: 'Show the last month' }]}
      />
    </>
  );
}

function firstOf(value: string | string[] | undefined): string {
  return [value ?? ''].flat()[0] ?? '';
}
