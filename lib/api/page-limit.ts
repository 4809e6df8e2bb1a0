import { MOST_LISTED, USUAL_LISTED } from './limits';
import { formatCount } from '@/lib/platform/text/numbers';
import type { ProblemError } from './problem-response';

/** How many records a page may have, as `limit` says, the usual number without it; or what is wrong. */
export function parsePageLimit(
  search: URLSearchParams,
): { limit: number; problem: null } | { limit: null; problem: ProblemError } {
  const [given, ...others] = new Set(search.getAll('limit').filter(Boolean));
  if (given === undefined) return { limit: USUAL_LISTED, problem: null };
  if (others.length > 0) return wrong('limit is given more than once.');
  const limit = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (limit >= 1 && limit <= MOST_LISTED) return { limit, problem: null };
  return wrong(`limit must be a whole number from 1 to ${formatCount(MOST_LISTED, 'en')}.`);
}

function wrong(message: string) {
  return { limit: null, problem: { field: 'limit', message } };
}
