import type { Translator } from '@/lib/platform/i18n/translator';
import { LIMIT_VALUES } from '@/lib/api/limits';
import { API_PATH } from '@/lib/api/paths';
import { PROBLEM_STATUSES, problemOf, type ProblemName } from '@/lib/api/problems';

type OpenApiResponse = Record<string, unknown>;

const HEADERS: Partial<Record<number, Record<string, string>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  429: { 'Retry-After': 'Seconds to wait.' },
  503: { 'Retry-After': 'Seconds to wait.' },
};

/**
 * The responses of an operation for these problems, by status, described in the language of `t`.
 */
export function problemResponses(
  names: readonly ProblemName[],
  t: Translator,
): Record<string, OpenApiResponse> {
  const statuses = [...new Set(names.map((name) => PROBLEM_STATUSES[name]))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      responseOf({ status, names: names.filter((name) => PROBLEM_STATUSES[name] === status) }, t),
    ]),
  );
}

function responseOf(
  { status, names }: { status: number; names: ProblemName[] },
  t: Translator,
): OpenApiResponse {
  const headers = Object.entries(HEADERS[status] ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  return {
    description: names.map((name) => describeProblem(name, t)).join(' '),
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(names.map((name) => [name, { value: exampleOf(name) }])),
      },
    },
  };
}

function describeProblem(name: ProblemName, t: Translator): string {
  return `${problemOf(name).title} ${t(`api.problems.${name}.meaning`, LIMIT_VALUES)}`;
}

function exampleOf(name: ProblemName) {
  const { title, status } = problemOf(name);
  return { type: `${API_PATH}#${name}`, title, status };
}
