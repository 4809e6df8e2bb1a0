import type { StoreResult } from './store';

/**
 * The result of storing, as commands print it: `2 stored, 0 duplicates`, then the conflicts and the
 * records set aside, if any.
 */
export function describeStoreResult(result: StoreResult & { setAside: number }): string {
  const { stored, duplicates, conflicts, setAside } = result;
  return [
    `${stored} stored, ${duplicates} duplicates`,
    ...(conflicts === 0 ? [] : [`${conflicts} conflicts`]),
    ...(setAside === 0 ? [] : [`${setAside} not imported`]),
  ].join(', ');
}
