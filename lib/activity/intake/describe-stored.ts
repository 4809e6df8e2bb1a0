import type { StoreResult } from './store';

/** What came of storing, as commands print it: `2 stored, 0 duplicates`, and conflicts where there are any. */
export function describeStored({ stored, duplicates, conflicts }: StoreResult): string {
  const counts = `${stored} stored, ${duplicates} duplicates`;
  return conflicts === 0 ? counts : `${counts}, ${conflicts} conflicts`;
}
