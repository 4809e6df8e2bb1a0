import { CHOICE_NAMES, chosenOf, withChosen, type ChoiceName } from './choices';
import { defaultPeriod, type ActivityFilter } from './filter';
import type { Day } from '@/lib/time';

/** One thing that a filter asks for besides the default, and the view without it. */
export type Chip =
  | { name: ChoiceName; value: string; without: ActivityFilter }
  | { name: 'period' | 'q'; value: null; without: ActivityFilter };

/** What a filter asks for on a day, one by one, in the order of the URL. */
export function chipsOf(filter: ActivityFilter, today: Day): Chip[] {
  const period = { ...filter, ...defaultPeriod(today), isDefaultPeriod: true, page: null };
  return [
    ...(filter.isDefaultPeriod ? [] : [{ name: 'period', value: null, without: period } as const]),
    ...CHOICE_NAMES.flatMap((name) => chipsOfChoice(filter, name)),
    ...(filter.q
      ? [{ name: 'q', value: null, without: { ...filter, q: null, page: null } } as const]
      : []),
  ];
}

function chipsOfChoice(filter: ActivityFilter, name: ChoiceName): Chip[] {
  const chosen = chosenOf(filter, name);
  return chosen.map((value) => {
    const values = chosen.filter((other) => other !== value);
    return { name, value, without: withChosen(filter, { name, values }) };
  });
}
