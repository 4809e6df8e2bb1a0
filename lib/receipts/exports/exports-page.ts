import { formatCursor, parseCursor, type PagePosition } from '@/lib/activity/filter/cursor';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { EXPORTS_PATH } from '@/lib/receipts/paths';

const DIRECTIONS = { after: 'older', before: 'newer' } as const;

/** The position of a page of exports in a URL; null for the newest ones, also where it is invalid. */
export function parseExportsPage(parameters: QueryParameters): {
  position: PagePosition | null;
  isInvalid: boolean;
} {
  for (const name of ['after', 'before'] as const) {
    const { [name]: given } = parameters;
    if (given === undefined) continue;
    const from = typeof given === 'string' ? parseCursor(given) : null;
    return { position: from && { direction: DIRECTIONS[name], from }, isInvalid: from === null };
  }
  return { position: null, isInvalid: false };
}

/** The path of a page of exports. */
export function exportsPath({ direction, from }: PagePosition): string {
  const name = direction === 'older' ? 'after' : 'before';
  return `${EXPORTS_PATH}?${new URLSearchParams({ [name]: formatCursor(from) })}`;
}
