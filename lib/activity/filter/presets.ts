import { addDays, addMonths, type Day } from '@/lib/platform/time/time';
import { defaultPeriod, type Period } from './filter';

/** The periods that are one click away. */
export const PRESETS = [
  'today',
  'yesterday',
  'sinceYesterday',
  'week',
  'month',
  'days90',
  'quarter',
  'lastQuarter',
  'year',
  'months12',
] as const;

export type PresetName = (typeof PRESETS)[number];

/**
 * The days of a preset when today is `today`. Quarters are calendar quarters. Periods are whole
 * days, so the last 24 hours are the two days that hold them, `sinceYesterday`.
 */
export function periodOfPreset(name: PresetName, today: Day): Period {
  const quarter = quarterOf(today);
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday': {
      const yesterday = addDays(today, -1);
      return { from: yesterday, to: yesterday };
    }
    case 'sinceYesterday':
      return { from: addDays(today, -1), to: today };
    case 'week':
      return { from: addDays(today, -6), to: today };
    case 'month':
      return defaultPeriod(today);
    case 'days90':
      return { from: addDays(today, -89), to: today };
    case 'quarter':
      return { from: quarter, to: today };
    case 'lastQuarter':
      return { from: addMonths(quarter, -3), to: addDays(quarter, -1) };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    case 'months12':
      return { from: addMonths(today, -12), to: today };
  }
}

/** The first preset that equals this period, or null. */
export function presetOf({ from, to }: Period, today: Day): PresetName | null {
  const isIt = (name: PresetName) => {
    const period = periodOfPreset(name, today);
    return period.from === from && period.to === to;
  };
  return PRESETS.find(isIt) ?? null;
}

function quarterOf(day: Day): Day {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}
