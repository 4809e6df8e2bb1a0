import { SELECTION_NAMES, selectedValues, withSelected, type SelectionName } from './selections';
import { defaultPeriod, type ActivityFilter } from './filter';
import type { Day } from '@/lib/platform/time/time';

/** One way in which a filter differs from the default, and the view without it. */
export type Chip =
  | { name: SelectionName; value: string; without: ActivityFilter }
  | { name: SingleValueName; value: null; without: ActivityFilter };

type SingleValueName = 'period' | 'hours' | 'own' | 'q';

/** How a filter differs from the default of a day, one chip each, in the order of the URL. */
export function chipsOf(filter: ActivityFilter, today: Day): Chip[] {
  const period = { ...defaultPeriod(today), isDefaultPeriod: true };
  const single = (name: SingleValueName, others: Partial<ActivityFilter>): Chip => {
    return { name, value: null, without: { ...filter, ...others, page: null } };
  };
  return [
    ...(filter.isDefaultPeriod ? [] : [single('period', period)]),
    ...(filter.hours ? [single('hours', { hours: null })] : []),
    ...SELECTION_NAMES.flatMap((name) => chipsOfSelection(filter, name)),
    ...(filter.own ? [single('own', { own: false })] : []),
    ...(filter.q ? [single('q', { q: null })] : []),
  ];
}

function chipsOfSelection(filter: ActivityFilter, name: SelectionName): Chip[] {
  const selected = selectedValues(filter, name);
  return selected.map((value) => {
    const values = selected.filter((other) => other !== value);
    return { name, value, without: withSelected(filter, { name, values }) };
  });
}
