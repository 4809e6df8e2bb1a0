import en from '@/lib/platform/i18n/messages/en/account/api.json' with { type: 'json' };

/** The HTTP status of each of the API's problems, by the name that its `type` ends in. */
export const PROBLEM_STATUSES = {
  'wrong-parameter': 400,
  'unreadable-body': 400,
  'wrong-records': 400,
  'no-access': 401,
  'no-role': 403,
  'no-permission': 403,
  'not-found': 404,
  'wrong-method': 405,
  'slow-body': 408,
  removed: 410,
  'too-large': 413,
  'wrong-type': 415,
  'too-many-requests': 429,
  'too-busy': 503,
  'out-of-reach': 503,
} as const;

export type ProblemName = keyof typeof PROBLEM_STATUSES;

/** The names of all problems. */
export const PROBLEM_NAMES = Object.keys(PROBLEM_STATUSES) as ProblemName[];

/**
 * The status and title of a problem: as RFC 9457 requires, the title is the same at every
 * occurrence.
 */
export function problemOf(name: ProblemName): { status: number; title: string } {
  return { status: PROBLEM_STATUSES[name], title: en.problems[name].title };
}
