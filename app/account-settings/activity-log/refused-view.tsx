import { ActivityEmpty } from '@/components/activity-log/activity-empty';
import { UnplacedErrors } from '@/components/activity-log/unplaced-errors';
import { PageHead } from '@/components/ui/page-head';
import { namesOfCustomers } from '@/lib/activity/facets';
import { CHOICE_NAMES } from '@/lib/activity/filter/choices';
import { fieldsOfParameters } from '@/lib/activity/filter/filter-fields';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/i18n/current-locale';
import { problemsByField } from './filter-problems';
import { LogFilter } from './log-filter';

type RefusedViewProps = {
  scope: Scope;
  parameters: QueryParameters;
  problems: FilterProblem[];
};

const PLACED = new Set<string>([...CHOICE_NAMES, 'from', 'to', 'q']);

/** The log when its parameters cannot be understood: what is wrong, at its field, and no records. */
export async function RefusedView({ scope, parameters, problems }: RefusedViewProps) {
  const t = await getTranslator();
  const fields = fieldsOfParameters(parameters, problems);
  const errors = problemsByField(problems, t);
  const unplaced = Object.entries(errors).filter(([name]) => !PLACED.has(name));
  return (
    <>
      <PageHead eyebrow={t('frame.accountSettings')} title={t('log.title')}>
        {t('log.refused.summary')}
      </PageHead>
      <div className="mb-4 flex flex-col gap-3 print:hidden">
        <UnplacedErrors errors={Object.fromEntries(unplaced)} />
        <LogFilter
          fields={fields}
          names={await namesOfCustomers(scope, fields.chosen.customer)}
          filter={null}
          errors={errors}
        />
      </div>
      <ActivityEmpty
        title={t('log.refused.title')}
        reason={t('log.refused.reason')}
        links={[{ href: ACTIVITY_LOG_PATH, label: t('log.empty.lastMonth') }]}
      />
    </>
  );
}
