import { PROBLEMS, type ProblemName } from './problems';
import { API_PATH } from './paths';

type Response = Record<string, unknown>;

const HEADERS: Partial<Record<number, Record<string, string>>> = {
  401: { 'WWW-Authenticate': 'Bearer' },
  429: { 'Retry-After': 'Seconds to wait.' },
  503: { 'Retry-After': 'Seconds to wait.' },
};

/** The refusals of these names as an operation's responses, by status. */
export function problemResponses(names: readonly ProblemName[]): Record<string, Response> {
  const statuses = [...new Set(names.map((name) => PROBLEMS[name].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      responseOf(
        status,
        names.filter((name) => PROBLEMS[name].status === status),
      ),
    ]),
  );
}

function responseOf(status: number, names: ProblemName[]): Response {
  const headers = Object.entries(HEADERS[status] ?? {}).map(([name, description]) => [
    name,
    { description, schema: { type: 'string' } },
  ]);
  return {
    description: names.map((name) => `${PROBLEMS[name].title} ${PROBLEMS[name].meaning}`).join(' '),
    ...(headers.length > 0 ? { headers: Object.fromEntries(headers) } : {}),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(names.map((name) => [name, { value: exampleOf(name) }])),
      },
    },
  };
}

function exampleOf(name: ProblemName) {
  const { title, status } = PROBLEMS[name];
  return { type: `${API_PATH}#${name}`, title, status };
}
