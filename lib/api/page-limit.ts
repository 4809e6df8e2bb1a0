import { MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE } from './limits';
import { formatCount } from '@/lib/platform/text/format-count';
import type { ProblemError } from './problem-response';

/** How many records a page may have, as `limit` says, the usual number without it; or what is wrong. */
export function parsePageLimit(
  search: URLSearchParams,
): { limit: number; problem: null } | { limit: null; problem: ProblemError } {
  const [given, ...others] = new Set(search.getAll('limit').filter(Boolean));
  if (given === undefined) return { limit: DEFAULT_PAGE_SIZE, problem: null };
  if (others.length > 0) return invalid('limit is given more than once.');
  const limit = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (limit >= 1 && limit <= MAX_PAGE_SIZE) return { limit, problem: null };
  return invalid(`limit must be a whole number from 1 to ${formatCount(MAX_PAGE_SIZE, 'en')}.`);
}

function invalid(message: string) {
  return { limit: null, problem: { field: 'limit', message } };
}
