import { ClientMessages } from '@/app/_page/client-messages';
import { FilterForm } from '@/components/activity-log/filter-bar/filter-form';
import { HoursField } from '@/components/activity-log/filter-bar/hours-field';
import { CheckboxGroup } from '@/components/ui/form-controls/checkbox-group';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { FACET_NAMES } from '@/lib/activity/filter/selections';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import { fieldsOfFilter } from '@/lib/activity/filter/filter-fields';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { describePeriod } from '@/lib/activity/describe/describe-view';
import { describeFilterProblem } from '@/lib/activity/describe/describe-filter-problem';
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
  /** What was typed of a customer's name, and who has it. */
  search?: { part: string; found: FoundCustomers };
};

/** All that a view can be filtered by, with counts, as one form. */
export async function FiltersContent({ scope, filter, search }: FiltersContentProps) {
  const [t, locale] = await Promise.all([getTranslator(), getCurrentLocale()]);
  const names = await getCustomerNames(scope, filter.customers);
  const chosen = filter.customers.map((id) => ({ id, name: names.get(id) ?? id }));
  const told = await readCustomerNames(scope, [...chosen, ...(search?.found ?? [])]);
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
          errors={search ? { customer: describeSeveralCustomers(search.part, t) } : {}}
        >
          <div className="filter-groups">
            <HoursField selected={filter.hours} />
            <CustomerGroup names={told} chosen={filter.customers} search={search} t={t} />
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
  /** For reading, by the ids of those that are chosen, and then of those that are found. */
  names: Map<string, string>;
  chosen: string[];
  search: FiltersContentProps['search'];
  t: Translator;
};

function CustomerGroup({ names, chosen, search, t }: CustomerGroupProps) {
  if (names.size === 0) return null;
  return (
    <CheckboxGroup
      legend={
        search
          ? t('log.filters.customers', { part: isolatedText(search.part) })
          : t('log.filters.chosenCustomers')
      }
      name="customer"
      options={[...names].map(([value, label]) => ({ value, label }))}
      defaultValue={chosen}
    />
  );
}

function describeSeveralCustomers(part: string, t: Translator): string {
  return describeFilterProblem(
    { field: 'customer', code: 'severalCustomers', values: { part } },
    t,
  );
}
