import type { ReactNode } from 'react';
import { ClientMessages } from '@/app/_page/client-messages';
import { FacetField, type FacetOption } from '@/components/activity-log/filter-bar/facet-field';
import { FilterForm } from '@/components/activity-log/filter-bar/filter-form';
import { HoursField } from '@/components/activity-log/filter-bar/hours-field';
import { FACET_NAMES, type FacetName } from '@/lib/activity/filter/selections';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import type { FilterFields } from '@/lib/activity/filter/filter-fields';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { SOURCE_KINDS } from '@/lib/activity/source/source';
import { FACET_OPTIONS_PATH, FILTERS_PATH } from '@/lib/activity/paths';
import { describeFilterValue } from '@/lib/activity/describe/describe-filter-value';
import { STATUSES } from '@/lib/activity/describe/known-types';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import type { Translator } from '@/lib/platform/i18n/translator';
import { dayOf, now, UTC } from '@/lib/platform/time/time';

type LogFilterProps = {
  fields: FilterFields;
  /** The names of the selected customers, by id. */
  names: ReadonlyMap<string, string>;
  /** The view that the lists are counted in; null when it is invalid. */
  filter: ActivityFilter | null;
  errors: Partial<Record<string, string>>;
  /** The customer search that had no match. */
  customerSearch?: string;
  /** The active filters, after the lists. */
  chips?: ReactNode;
};

/** The filters above the log. Their lists are counted when they are opened, not before. */
export async function LogFilter({ fields, names, filter, errors, ...rest }: LogFilterProps) {
  const t = await getTranslator();
  const query = filter ? activityFilterQuery(atPage(filter, null)) : '';
  return (
    <ClientMessages of={['filter']}>
      <FilterForm
        fields={fields}
        customerSearch={rest.customerSearch}
        customers={fields.selected.customer.map((id) => ({ id, name: names.get(id) ?? id }))}
        defaults={defaultPeriod(dayOf(now(), fields.tz || UTC))}
        errors={errors}
        below={
          <>
            {FACET_NAMES.map((name) => (
              <FacetField
                key={name}
                name={name}
                knownOptions={knownOptions(name, { selected: fields.selected[name], t })}
                selected={fields.selected[name]}
                countsHref={
                  filter && `${FACET_OPTIONS_PATH}${query || '?'}${query && '&'}facet=${name}`
                }
                allHref={FILTERS_PATH + query}
                error={errors[name]}
              />
            ))}
            <HoursField selected={fields.hours} error={errors.hours} />
            {rest.chips}
          </>
        }
      />
    </ClientMessages>
  );
}

// Statuses and sources are offered without counts, so that they can be selected without JavaScript.
const ALWAYS_OFFERED: Partial<Record<FacetName, readonly string[]>> = {
  status: STATUSES,
  source: SOURCE_KINDS,
};

function knownOptions(
  name: FacetName,
  { selected, t }: { selected: string[]; t: Translator },
): FacetOption[] {
  const values = [...new Set([...(ALWAYS_OFFERED[name] ?? []), ...selected])];
  return values.map((value) => ({ value, label: describeFilterValue({ name, value }, { t }) }));
}
