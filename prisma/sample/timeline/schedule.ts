import { DAY, HOUR, type Ticks } from './instant';
import type { Random } from '@/prisma/sample/random/random';

// Today has hardly begun: with it the story covers 365 days of the calendar.
const DAYS = 364;

/** The first instant of the story that ends when `today` begins. */
export function scenarioStart(today: Ticks): Ticks {
  return today - DAYS * DAY;
}

// How busy each hour of a working day is, in UTC. Somebody is always awake: partners sell everywhere.
const HOURLY_WEIGHTS = [
  1, 1, 1, 1, 2, 3, 6, 10, 16, 20, 20, 17, 14, 17, 20, 19, 16, 12, 8, 6, 4, 3, 2, 1,
];
const WEEKEND_WEIGHT = 0.12;

type ScheduleOptions = { today: Ticks; count: number; growth: number; random: Random };

/**
 * `count` instants in rising order, no two alike, from the story's beginning to just before `today`:
 * more in working hours than at night. With `growth` 0 all weeks are alike; with 1 the business grows
 * evenly from nothing.
 */
export function* scheduleInstants({
  today,
  count,
  growth,
  random,
}: ScheduleOptions): Generator<Ticks> {
  const beginning = scenarioStart(today);
  const weights = hourWeights(beginning, growth);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [hour, passed, previous] = [0, 0, beginning - 1];
  for (let number = 0; number < count; number += 1) {
    const target = ((number + random.next()) / count) * total;
    while (hour < weights.length - 1 && passed + weightAt(weights, hour) <= target) {
      passed += weightAt(weights, hour);
      hour += 1;
    }
    const part = Math.min((target - passed) / weightAt(weights, hour), 0.999_999);
    previous = Math.max(beginning + Math.floor((hour + part) * HOUR), previous + 1);
    yield previous;
  }
}

function hourWeights(beginning: Ticks, growth: number): number[] {
  return Array.from({ length: DAYS * 24 }, (_, hour) => {
    const day = Math.floor(hour / 24);
    const season = ((day + 1) / DAYS) ** growth;
    return (
      season *
      (isWeekend(beginning + day * DAY) ? WEEKEND_WEIGHT : 1) *
      (HOURLY_WEIGHTS[hour % 24] ?? 1)
    );
  });
}

// 2020 began on a Wednesday.
function isWeekend(ticks: Ticks): boolean {
  const weekday = (((Math.floor(ticks / DAY) + 3) % 7) + 7) % 7;
  return weekday === 6 || weekday === 0;
}

function weightAt(weights: number[], hour: number): number {
  return weights[hour] ?? 1;
}
