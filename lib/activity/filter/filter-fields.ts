import { parseDay, UTC } from '@/lib/platform/time/time';
import { SELECTION_NAMES, selectedValues, type SelectionName } from './selections';
import type { ActivityFilter } from './filter';
import { parseHours, type DayHours } from './hours';
import type { FilterProblem, QueryParameters } from './filter-parameters';

/** What stands in the fields of the log's form: what is typed, whether it can be understood or not. */
export type FilterFields = {
  from: string;
  to: string;
  q: string;
  /** Empty for UTC. */
  tz: string;
  /** Null for all. */
  hours: DayHours | null;
  selected: Record<SelectionName, string[]>;
};

/** The fields as they make this filter. */
export function fieldsOfFilter(filter: ActivityFilter): FilterFields {
  return {
    from: filter.from,
    to: filter.to,
    q: filter.q ?? '',
    tz: filter.zone === UTC ? '' : filter.zone,
    hours: filter.hours,
    selected: selectedBy((name) => selectedValues(filter, name)),
  };
}

/** The fields as parameters give them, without the choices and the zone that cannot be understood. */
export function fieldsOfParameters(
  parameters: QueryParameters,
  problems: FilterProblem[],
): FilterFields {
  const wrong = new Set<string>(problems.map(({ field }) => field));
  const all = (name: string) => [parameters[name] ?? []].flat().filter(Boolean);
  const good = (name: string) => (wrong.has(name) ? [] : all(name));
  const first = (name: string) => all(name)[0] ?? '';
  const hours = parseHours(good('hours')[0] ?? '');
  return {
    // A date input takes a real day or none.
    from: parseDay(first('from')) ?? '',
    to: parseDay(first('to')) ?? '',
    q: first('q').replaceAll('\0', '').slice(0, 400),
    tz: good('tz')[0] ?? '',
    hours: hours === 'all' ? null : hours,
    selected: selectedBy(good),
  };
}

function selectedBy(valuesOf: (name: SelectionName) => string[]): Record<SelectionName, string[]> {
  const [customer, action, user, status, resource, source] = SELECTION_NAMES.map(valuesOf);
  return {
    customer: customer ?? [],
    action: action ?? [],
    user: user ?? [],
    status: status ?? [],
    resource: resource ?? [],
    source: source ?? [],
  };
}
