import { FAILED_STATUSES } from '@/lib/activity/outcome';
import type { Day } from '@/lib/platform/time/time';
import { defaultPeriod, type ActivityFilter } from './filter';
import { periodOnly } from './filter-url';
import { hoursOutside, type DayHours } from './hours';
import { periodOfPreset } from './presets';

/** The views that are one click away, by the question that they answer. */
export const CANNED_VIEWS = [
  'failedYesterday',
  'outsideHours',
  'passwordResets',
  'roleChanges',
  'licenseChanges',
  'removals',
] as const;

export type CannedView = (typeof CANNED_VIEWS)[number];

const ACTIONS = {
  passwordResets: ['reset_customer_user_password'],
  roleChanges: ['add_user_member', 'remove_user_member'],
  licenseChanges: ['update_customer_user_licenses', 'update_sfb_customer_user_licenses'],
  removals: [
    'delete_customer',
    'delete_customer_user',
    'remove_partner_customer_relationship',
    'remove_partner_user',
  ],
} satisfies Partial<Record<CannedView, string[]>>;

type Present = {
  filter: ActivityFilter;
  today: Day;
  /** The reader's. */
  workingHours: DayHours;
};

/** A canned view in the zone of `filter`, when today is `today`. Nothing else of the filter stays. */
export function cannedView(
  name: CannedView,
  { filter, today, workingHours }: Present,
): ActivityFilter {
  const month = { ...periodOnly(filter), ...defaultPeriod(today), isDefaultPeriod: true };
  if (name === 'outsideHours') return { ...month, hours: hoursOutside(workingHours) };
  if (name !== 'failedYesterday') return { ...month, actions: [...ACTIONS[name]].sort() };
  const yesterday = periodOfPreset('yesterday', today);
  return { ...month, ...yesterday, isDefaultPeriod: false, statuses: FAILED_STATUSES };
}
