import { parseDay, UTC } from '@/lib/platform/time/time';
import { SELECTION_NAMES, selectedValues, type SelectionName } from './selections';
import type { ActivityFilter } from './filter';
import { parseHours, type DayHours } from './hours';
import { OWN_ON, type FilterProblem, type QueryParameters } from './filter-parameters';

/** The values of the log's form fields as typed, valid or not. */
export type FilterFields = {
  from: string;
  to: string;
  q: string;
  /** Empty for UTC. */
  tz: string;
  /** Null for all. */
  hours: DayHours | null;
  /** Whether the switch is on. */
  own: boolean;
  selected: Record<SelectionName, string[]>;
};

/** The form fields for a filter. */
export function fieldsOfFilter(filter: ActivityFilter): FilterFields {
  return {
    from: filter.from,
    to: filter.to,
    q: filter.q ?? '',
    tz: filter.zone === UTC ? '' : filter.zone,
    hours: filter.hours,
    own: filter.own,
    selected: selectedBy((name) => selectedValues(filter, name)),
  };
}

/** The form fields for query parameters, without invalid selections and zone. */
export function fieldsOfParameters(
  parameters: QueryParameters,
  problems: FilterProblem[],
): FilterFields {
  const wrong = new Set<string>(problems.map(({ field }) => field));
  const all = (name: string) => [parameters[name] ?? []].flat().filter((text) => text.trim());
  const good = (name: string) => (wrong.has(name) ? [] : all(name));
  const first = (name: string) => all(name)[0] ?? '';
  const hours = parseHours(good('hours')[0] ?? '');
  return {
    // A date input takes a valid day or nothing.
    from: parseDay(first('from')) ?? '',
    to: parseDay(first('to')) ?? '',
    q: first('q').replaceAll('\0', '').slice(0, 400),
    tz: good('tz')[0] ?? '',
    hours: hours === 'all' ? null : hours,
    own: good('own')[0] === OWN_ON,
    selected: selectedBy(good),
  };
}

function selectedBy(valuesOf: (name: SelectionName) => string[]): Record<SelectionName, string[]> {
  const selected = SELECTION_NAMES.map((name) => [name, valuesOf(name)]);
  return Object.fromEntries(selected) as Record<SelectionName, string[]>;
}
