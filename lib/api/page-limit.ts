import { MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE } from './limits';
import { formatCount } from '@/lib/platform/text/format-count';
import type { ProblemError } from './problem-response';

/**
 * The most records of a page, from the parameter `limit` or its default; or the problem with it.
 * Never throws.
 */
export function parsePageLimit(
  search: URLSearchParams,
): { limit: number; problem: null } | { limit: null; problem: ProblemError } {
  const [value, ...others] = new Set(search.getAll('limit').filter(Boolean));
  if (value === undefined) return { limit: DEFAULT_PAGE_SIZE, problem: null };
  if (others.length > 0) return invalid('limit is given more than once.');
  const limit = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (limit >= 1 && limit <= MAX_PAGE_SIZE) return { limit, problem: null };
  return invalid(`limit must be a whole number from 1 to ${formatCount(MAX_PAGE_SIZE, 'en')}.`);
}

function invalid(message: string) {
  return { limit: null, problem: { field: 'limit', message } };
}
