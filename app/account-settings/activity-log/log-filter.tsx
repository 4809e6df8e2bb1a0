import type { ReactNode } from 'react';
import { ClientMessages } from '@/app/_page/client-messages';
import { PagePresets } from '@/app/_filtered-page/page-presets';
import { HoursField } from '@/components/activity-log/filter-bar/hours-field';
import { OwnField } from '@/components/activity-log/filter-bar/own-field';
import { FacetMenu } from '@/components/activity-log/toolbar/facet-menu';
import type { Facet } from '@/components/activity-log/toolbar/facet-options';
import { LogToolbar } from '@/components/activity-log/toolbar/log-toolbar';
import { ACTOR_KINDS } from '@/lib/activity/activity';
import { FACET_NAMES, type FacetName } from '@/lib/activity/filter/facet-names';
import { defaultPeriod, type ActivityFilter } from '@/lib/activity/filter/filter';
import type { FilterFields } from '@/lib/activity/filter/filter-fields';
import { WEEKDAYS } from '@/lib/activity/filter/weekdays';
import { activityFilterQuery, atPage } from '@/lib/activity/filter/filter-url';
import { SOURCE_KINDS } from '@/lib/activity/source/source';
import { ACTIVITY_LOG_PATH, FACET_OPTIONS_PATH, FILTERS_PATH } from '@/lib/activity/paths';
import {
  describeFilterOption,
  type FilterOption,
} from '@/lib/activity/describe/describe-filter-value';
import { STATUSES } from '@/lib/activity/describe/known-types';
import { describePeriodButton } from '@/lib/activity/describe/describe-view';
import { requireViewer } from '@/lib/auth/gate';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import type { Translator } from '@/lib/platform/i18n/translator';
import { dayOf, now, UTC } from '@/lib/platform/time/time';

type LogFilterProps = {
  fields: FilterFields;
  /** The names of the selected customers, by id. */
  names: ReadonlyMap<string, string>;
  /** The view that the lists are counted in; null when it is invalid. */
  filter: ActivityFilter | null;
  /** The view that the preset periods keep: the valid part of the filter. */
  presetFilter: ActivityFilter;
  errors: Partial<Record<string, string>>;
  /** The customer search that had no match. */
  customerSearch?: string;
  /** At the end of the row. */
  children?: ReactNode;
};

/** The toolbar above the log. Its lists are counted when they are opened, not before. */
export async function LogFilter({ fields, names, filter, errors, ...rest }: LogFilterProps) {
  const localizer = await getLocalizer();
  const { t } = localizer;
  const { workingHours } = await requireViewer();
  const query = filter ? activityFilterQuery(atPage(filter, null)) : '';
  const today = dayOf(now(), fields.tz || UTC);
  const facetOf = (name: FacetName): Facet => {
    const selected = fields.selected[name];
    const known = knownOptions(name, { selected, t });
    return {
      name,
      ...(known.length > 0 && { knownOptions: known }),
      ...(selected.length > 0 && { selected }),
      ...(errors[name] !== undefined && { error: errors[name] }),
    };
  };
  const countsHref = filter && `${FACET_OPTIONS_PATH}${query || '?'}${query && '&'}facet=`;
  const allHref = FILTERS_PATH + query;
  return (
    <ClientMessages of={['filter']}>
      <div className="log-toolbar">
        <LogToolbar
          fields={fields}
          chosen={countChosen(fields)}
          customer={{
            search: rest.customerSearch ?? '',
            selected: fields.selected.customer.map((id) => ({ id, name: names.get(id) ?? id })),
            error: errors.customer,
          }}
          defaults={defaultPeriod(today)}
          period={describeFields(fields, { today, localizer })}
          today={today}
          errors={errors}
          presets={
            <PagePresets path={ACTIVITY_LOG_PATH} filter={rest.presetFilter} today={today} />
          }
          lists={
            <>
              {MAIN_FACETS.map((name) => (
                <FacetMenu
                  key={name}
                  label={t(`filter.${name}`)}
                  facets={[facetOf(name)]}
                  {...{ countsHref, allHref }}
                />
              ))}
              <FacetMenu
                label={t('filter.more')}
                facets={OTHER_FACETS.map(facetOf)}
                {...{ countsHref, allHref }}
                other={
                  <>
                    <HoursField
                      selected={fields.hours}
                      workingHours={workingHours}
                      error={errors.hours}
                    />
                    <OwnField isOn={fields.own} error={errors.own} />
                  </>
                }
                othersUsed={countOthers(fields)}
                isOtherInvalid={(errors.hours ?? errors.own) !== undefined}
              />
            </>
          }
        />
        {rest.children}
      </div>
    </ClientMessages>
  );
}

// The facets with a button of their own; the others are under "More".
const MAIN_FACETS: FacetName[] = ['action', 'user', 'status'];
const OTHER_FACETS = FACET_NAMES.filter((name) => !MAIN_FACETS.includes(name));

function countChosen(fields: FilterFields): number {
  return Object.values(fields.selected).flat().length + countOthers(fields);
}

function countOthers({ hours, own }: FilterFields): number {
  return [hours, own].filter(Boolean).length;
}

function describeFields(
  { from, to }: FilterFields,
  rest: { today: string; localizer: Localizer },
): string {
  return from && to && from <= to
    ? describePeriodButton({ from, to }, rest)
    : rest.localizer.t('filter.period');
}

// Fixed values are offered without counts, so that they can be selected without JavaScript.
const ALWAYS_OFFERED: Partial<Record<FacetName, readonly string[]>> = {
  kind: ACTOR_KINDS,
  status: STATUSES,
  source: SOURCE_KINDS,
  weekday: WEEKDAYS,
};

function knownOptions(
  name: FacetName,
  { selected, t }: { selected: string[]; t: Translator },
): FilterOption[] {
  const values = [...new Set([...(ALWAYS_OFFERED[name] ?? []), ...selected])];
  return values.map((value) => describeFilterOption({ name, value }, t));
}
