import { CHOICE_NAMES, chosenOf, withChosen, type ChoiceName } from './choices';
import { defaultPeriod, type ActivityFilter } from './filter';
import type { Day } from '@/lib/platform/time/time';

/** One thing that a filter asks for besides the default, and the view without it. */
export type Chip =
  | { name: ChoiceName; value: string; without: ActivityFilter }
  | { name: SingleName; value: null; without: ActivityFilter };

type SingleName = 'period' | 'hours' | 'q';

/** What a filter asks for on a day, one by one, in the order of the URL. */
export function chipsOf(filter: ActivityFilter, today: Day): Chip[] {
  const period = { ...defaultPeriod(today), isDefaultPeriod: true };
  const single = (name: SingleName, others: Partial<ActivityFilter>): Chip => {
    return { name, value: null, without: { ...filter, ...others, page: null } };
  };
  return [
    ...(filter.isDefaultPeriod ? [] : [single('period', period)]),
    ...(filter.hours ? [single('hours', { hours: null })] : []),
    ...CHOICE_NAMES.flatMap((name) => chipsOfChoice(filter, name)),
    ...(filter.q ? [single('q', { q: null })] : []),
  ];
}

function chipsOfChoice(filter: ActivityFilter, name: ChoiceName): Chip[] {
  const chosen = chosenOf(filter, name);
  return chosen.map((value) => {
    const values = chosen.filter((other) => other !== value);
    return { name, value, without: withChosen(filter, { name, values }) };
  });
}
