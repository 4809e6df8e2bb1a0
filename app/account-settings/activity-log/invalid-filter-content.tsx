import { ClientMessages } from '@/app/_page/client-messages';
import { RequestedZone } from '@/app/_filtered-page/requested-zone';
import { ActivityEmpty } from '@/components/activity-log/table/activity-empty';
import { UnplacedErrors } from '@/components/activity-log/filter-bar/unplaced-errors';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { SELECTION_NAMES } from '@/lib/activity/filter/selections';
import { fieldsOfFilter, fieldsOfParameters } from '@/lib/activity/filter/filter-fields';
import { defaultPeriod, parseValidPart, type ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, timeOnly } from '@/lib/activity/filter/filter-url';
import type { FilterProblem, QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import type { Scope } from '@/lib/auth/scope';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { dayOf, now } from '@/lib/platform/time/time';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { problemsByField } from './filter-problems';
import { LogFooter } from './log-footer';
import { LogHeader, LogSummary } from './log-header';
import { LogFilter } from './log-filter';

type InvalidFilterContentProps = {
  scope: Scope;
  parameters: QueryParameters;
  problems: FilterProblem[];
  /** The view, if it is valid: the problem is a search, without a match or one too many. */
  filter?: ActivityFilter;
  customerSearch?: string;
};

const FIELD_NAMES = new Set<string>([...SELECTION_NAMES, 'from', 'to', 'hours', 'own', 'q', 'tz']);

/** The log with invalid parameters: the problem at each field, and no records. */
export async function InvalidFilterContent({
  scope,
  parameters,
  problems,
  filter,
  customerSearch: search = '',
}: InvalidFilterContentProps) {
  const t = await getTranslator();
  const fields = filter ? fieldsOfFilter(filter) : fieldsOfParameters(parameters, problems);
  const hasNoMatch = search !== '' && problems.length === 0;
  const errors: Partial<Record<string, string>> = {
    ...problemsByField(problems, t),
    ...(hasNoMatch && { customer: t('filter.noCustomer', { part: isolatedText(search) }) }),
  };
  const valid = filter ?? parseValidPart(parameters, now());
  const lastMonth = timeOnly({
    ...valid,
    ...defaultPeriod(dayOf(now(), valid.zone)),
    isDefaultPeriod: true,
  });
  const unplaced = Object.entries(errors).filter(([name]) => !FIELD_NAMES.has(name));
  return (
    <>
      <LogHeader summary={<LogSummary>{t('log.invalid.summary')}</LogSummary>} />
      <div className="mb-4 flex flex-col gap-3 print:hidden">
        <UnplacedErrors errors={Object.fromEntries(unplaced)} />
        <LogFilter
          fields={fields}
          names={await getCustomerNames(scope, fields.selected.customer)}
          filter={filter ?? null}
          errors={errors}
          presetFilter={valid}
          customerSearch={search}
        >
          <RequestedZone path={ACTIVITY_LOG_PATH} parameters={parameters} error={errors.tz} />
        </LogFilter>
      </div>
      {/* Below the menu that is open with the error of its field, which would cover it. */}
      <div className={errors.from || errors.to ? 'medium:pt-64 pt-120 print:pt-0' : undefined}>
        <ActivityEmpty
          title={t('log.invalid.title')}
          reason={t('log.invalid.reason')}
          links={[
            {
              href: ACTIVITY_LOG_PATH + activityFilterQuery(lastMonth),
              label: t('log.empty.lastMonth'),
            },
          ]}
        />
        <ClientMessages of={['opening']}>
          <LogFooter />
        </ClientMessages>
      </div>
    </>
  );
}
