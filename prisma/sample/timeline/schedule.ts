import { DAY, HOUR, type Ticks } from './instant';
import type { Random } from '@/prisma/sample/random/random';

// Together with today, which has hardly begun, the scenario covers 365 calendar days.
const DAYS = 364;

/** The first instant of the scenario that ends at the start of `today`. */
export function scenarioStart(today: Ticks): Ticks {
  return today - DAYS * DAY;
}

// The weight of each hour of a working day, in UTC. It is never zero: partners sell worldwide.
const HOURLY_WEIGHTS = [
  1, 1, 1, 1, 2, 3, 6, 10, 16, 20, 20, 17, 14, 17, 20, 19, 16, 12, 8, 6, 4, 3, 2, 1,
];
const WEEKEND_WEIGHT = 0.12;

type ScheduleOptions = { today: Ticks; count: number; growth: number; random: Random };

/**
 * `count` distinct instants in ascending order, from the start of the scenario to just before `today`:
 * more in working hours than at night. With `growth` 0 all weeks are the same; with 1 the business
 * grows linearly from zero.
 */
export function* scheduleInstants({
  today,
  count,
  growth,
  random,
}: ScheduleOptions): Generator<Ticks> {
  const start = scenarioStart(today);
  const weights = hourWeights(start, growth);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [hour, passed, previous] = [0, 0, start - 1];
  for (let number = 0; number < count; number += 1) {
    const target = ((number + random.next()) / count) * total;
    while (hour < weights.length - 1 && passed + weightAt(weights, hour) <= target) {
      passed += weightAt(weights, hour);
      hour += 1;
    }
    const fraction = Math.min((target - passed) / weightAt(weights, hour), 0.999_999);
    previous = Math.max(start + Math.floor((hour + fraction) * HOUR), previous + 1);
    yield previous;
  }
}

function hourWeights(start: Ticks, growth: number): number[] {
  return Array.from({ length: DAYS * 24 }, (_, hour) => {
    const day = Math.floor(hour / 24);
    const season = ((day + 1) / DAYS) ** growth;
    return (
      season *
      (isWeekend(start + day * DAY) ? WEEKEND_WEIGHT : 1) *
      (HOURLY_WEIGHTS[hour % 24] ?? 1)
    );
  });
}

// 2020 started on a Wednesday.
function isWeekend(ticks: Ticks): boolean {
  const weekday = (((Math.floor(ticks / DAY) + 3) % 7) + 7) % 7;
  return weekday === 6 || weekday === 0;
}

function weightAt(weights: number[], hour: number): number {
  return weights[hour] ?? 1;
}
