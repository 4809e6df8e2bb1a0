import { ClientMessages } from '@/app/_page/client-messages';
import { FilterForm } from '@/components/activity-log/filter-bar/filter-form';
import { HoursField } from '@/components/activity-log/filter-bar/hours-field';
import { CheckboxGroup } from '@/components/forms/checkbox-group';
import { PageHead } from '@/components/ui/page/page-head';
import { TextLink } from '@/components/ui/text/text-link';
import { namesOfCustomers } from '@/lib/activity/query/facets';
import { FACET_NAMES } from '@/lib/activity/filter/choices';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import { fieldsOf } from '@/lib/activity/filter/filter-fields';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { describePeriod } from '@/lib/activity/words/describe-view';
import { describeProblem } from '@/lib/activity/words/describe-problem';
import type { Scope } from '@/lib/auth/scope';
import { readNames } from '@/lib/customers/read-qualifiers';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { dayOf, now } from '@/lib/platform/time/time';
import { listChoices } from './list-choices';

type Found = { id: string; name: string }[];

type FiltersViewProps = {
  scope: Scope;
  filter: ActivityFilter;
  /** What was typed of a customer's name, and who has it. */
  search?: { part: string; found: Found };
};

/** All that a view can be filtered by, with counts, as one form. */
export async function FiltersView({ scope, filter, search }: FiltersViewProps) {
  const [t, locale] = await Promise.all([getTranslator(), getCurrentLocale()]);
  const names = await namesOfCustomers(scope, filter.customers);
  const chosen = filter.customers.map((id) => ({ id, name: names.get(id) ?? id }));
  const told = await readNames(scope, [...chosen, ...(search?.found ?? [])]);
  const lists = await Promise.all(
    FACET_NAMES.map((name) => listChoices(scope, { filter, name, t })),
  );
  return (
    <>
      <PageHead
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
      </PageHead>
      <ClientMessages of={['filter']}>
        <FilterForm
          fields={fieldsOf(filter)}
          customers={[]}
          defaults={defaultPeriod(dayOf(now(), filter.zone))}
          errors={search ? { customer: severalCustomers(search.part, t) } : {}}
        >
          <div className="filter-groups">
            <HoursField chosen={filter.hours} />
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
                defaultValue={fieldsOf(filter).chosen[name]}
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
  search: FiltersViewProps['search'];
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

function severalCustomers(part: string, t: Translator): string {
  return describeProblem({ field: 'customer', code: 'severalCustomers', values: { part } }, t);
}
