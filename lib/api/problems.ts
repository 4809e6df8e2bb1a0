import en from '@/lib/platform/i18n/messages/en/account/api.json' with { type: 'json' };

/** The statuses of all refusals of the API, by the names that their `type` ends in. */
export const PROBLEM_STATUSES = {
  'wrong-parameter': 400,
  'unreadable-body': 400,
  'wrong-records': 400,
  'no-access': 401,
  'no-role': 403,
  'no-permission': 403,
  'wrong-method': 405,
  'slow-body': 408,
  'too-large': 413,
  'wrong-type': 415,
  'too-many-requests': 429,
  'too-busy': 503,
  'out-of-reach': 503,
} as const;

export type ProblemName = keyof typeof PROBLEM_STATUSES;

/** All of these names. */
export const PROBLEM_NAMES = Object.keys(PROBLEM_STATUSES) as ProblemName[];

/** What a refusal is to programs: its title is the same at every occurrence, as RFC 9457 has it. */
export function problemOf(name: ProblemName): { status: number; title: string } {
  return { status: PROBLEM_STATUSES[name], title: en.problems[name].title };
}
