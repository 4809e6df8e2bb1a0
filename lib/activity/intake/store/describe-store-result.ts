import type { StoreResult } from './store';

/**
 * The result of storing, as commands print it: `2 stored, 0 duplicates`, then the conflicts, the
 * records of removed months and those set aside, if any.
 */
export function describeStoreResult(result: StoreResult & { setAside: number }): string {
  const { stored, duplicates, conflicts, expired, setAside } = result;
  return [
    `${stored} stored, ${duplicates} duplicates`,
    ...(conflicts === 0 ? [] : [`${conflicts} conflicts`]),
    ...(expired === 0 ? [] : [`${expired} of months that the retention policy has removed`]),
    ...(setAside === 0 ? [] : [`${setAside} not imported`]),
  ].join(', ');
}
