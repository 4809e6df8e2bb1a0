import { RequestedZone } from '@/app/_filtered-page/requested-zone';
import { ActivityEmpty } from '@/components/activity-log/table/activity-empty';
import { UnplacedErrors } from '@/components/activity-log/filter-bar/unplaced-errors';
import { PageHeader } from '@/components/ui/page/page-header';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { SELECTION_NAMES } from '@/lib/activity/filter/selections';
import { fieldsOfFilter, fieldsOfParameters } from '@/lib/activity/filter/filter-fields';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { problemsByField } from './filter-problems';
import { LogFilter } from './log-filter';

type InvalidFilterContentProps = {
  scope: Scope;
  parameters: QueryParameters;
  problems: FilterProblem[];
  /** The view, where all that is wrong is a part of a customer's name that none has. */
  filter?: ActivityFilter;
  customerSearch?: string;
};

const FIELD_NAMES = new Set<string>([...SELECTION_NAMES, 'from', 'to', 'hours', 'q', 'tz']);

/** The log when its parameters cannot be understood: what is wrong, at its field, and no records. */
export async function InvalidFilterContent({
  scope,
  parameters,
  problems,
  ...missed
}: InvalidFilterContentProps) {
  const t = await getTranslator();
  const fields = missed.filter
    ? fieldsOfFilter(missed.filter)
    : fieldsOfParameters(parameters, problems);
  const part = missed.customerSearch ?? '';
  const errors: Partial<Record<string, string>> = {
    ...problemsByField(problems, t),
    ...(part && { customer: t('filter.noCustomer', { part: isolatedText(part) }) }),
  };
  const unplaced = Object.entries(errors).filter(([name]) => !FIELD_NAMES.has(name));
  return (
    <>
      <PageHeader eyebrow={t('frame.accountSettings')} title={t('log.title')}>
        {t('log.refused.summary')}
      </PageHeader>
      <RequestedZone path={ACTIVITY_LOG_PATH} parameters={parameters} error={errors.tz} />
      <div className="mb-4 flex flex-col gap-3 print:hidden">
        <UnplacedErrors errors={Object.fromEntries(unplaced)} />
        <LogFilter
          fields={fields}
          names={await getCustomerNames(scope, fields.selected.customer)}
          filter={missed.filter ?? null}
          errors={errors}
          customerSearch={part}
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
