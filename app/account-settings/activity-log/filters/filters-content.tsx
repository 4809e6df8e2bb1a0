import { ClientMessages } from '@/app/_page/client-messages';
import { FilterForm } from '@/components/activity-log/filter-bar/filter-form';
import { HoursField } from '@/components/activity-log/filter-bar/hours-field';
import { OwnField } from '@/components/activity-log/filter-bar/own-field';
import { CheckboxGroup } from '@/components/ui/form-controls/checkbox-group';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { FACET_NAMES } from '@/lib/activity/filter/facet-names';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import { fieldsOfFilter } from '@/lib/activity/filter/filter-fields';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { describePeriod } from '@/lib/activity/describe/describe-view';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
import { requireViewer } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { dayOf, now } from '@/lib/platform/time/time';
import { listFacetOptions } from './list-facet-options';

type FoundCustomers = { id: string; name: string }[];

type FiltersContentProps = {
  scope: Scope;
  filter: ActivityFilter;
  /** The customer search, and its matches. */
  customerSearch?: { text: string; matches: FoundCustomers };
};

/** Everything that a view can be filtered by, with counts, as one form. */
export async function FiltersContent({ scope, filter, customerSearch }: FiltersContentProps) {
  const [t, locale] = await Promise.all([getTranslator(), getCurrentLocale()]);
  const { workingHours } = await requireViewer();
  const names = await getCustomerNames(scope, filter.customers);
  const selected = filter.customers.map((id) => ({ id, name: names.get(id) ?? id }));
  const displayNames = await readCustomerNames(scope, [
    ...selected,
    ...(customerSearch?.matches ?? []),
  ]);
  const lists = await Promise.all(
    FACET_NAMES.map((name) => listFacetOptions(scope, { filter, name, t })),
  );
  return (
    <>
      <PageHeader
        eyebrow={
          <TextLink href={ACTIVITY_LOG_PATH + activityFilterQuery(filter)}>
            {t('log.filters.back')}
          </TextLink>
        }
        title={t('log.filters.title')}
      >
        {t('log.filters.summary', {
          period: describePeriod(filter, { t, locale }),
          zone: filter.zone,
        })}
      </PageHeader>
      <ClientMessages of={['filter']}>
        <FilterForm
          fields={fieldsOfFilter(filter)}
          customers={[]}
          defaults={defaultPeriod(dayOf(now(), filter.zone))}
          errors={
            customerSearch ? { customer: describeSeveralCustomers(customerSearch.text, t) } : {}
          }
        >
          <div className="filter-groups">
            <HoursField selected={filter.hours} workingHours={workingHours} />
            <OwnField isOn={filter.own} />
            <CustomerGroup
              names={displayNames}
              selected={filter.customers}
              customerSearch={customerSearch}
              t={t}
            />
            {FACET_NAMES.map((name, index) => (
              <CheckboxGroup
                key={name}
                legend={t(`filter.${name}`)}
                name={name}
                options={(lists[index] ?? []).map(({ value, label, count }) => ({
                  value,
                  label,
                  hint: t('log.filters.count', { count }),
                }))}
                defaultValue={fieldsOfFilter(filter).selected[name]}
                hint={lists[index]?.length === 0 ? t('log.filters.none') : undefined}
              />
            ))}
          </div>
        </FilterForm>
      </ClientMessages>
    </>
  );
}

type CustomerGroupProps = {
  /** The display names of the selected customers, then of the matches, by id. */
  names: Map<string, string>;
  selected: string[];
  customerSearch: FiltersContentProps['customerSearch'];
  t: Translator;
};

function CustomerGroup({ names, selected, customerSearch, t }: CustomerGroupProps) {
  if (names.size === 0) return null;
  return (
    <CheckboxGroup
      legend={
        customerSearch
          ? t('log.filters.customers', { part: isolatedText(customerSearch.text) })
          : t('log.filters.chosenCustomers')
      }
      name="customer"
      options={[...names].map(([value, label]) => ({ value, label }))}
      defaultValue={selected}
    />
  );
}

function describeSeveralCustomers(text: string, t: Translator): string {
  return describeFilterProblem(
    { field: 'customer', code: 'severalCustomers', values: { part: text } },
    t,
  );
}
