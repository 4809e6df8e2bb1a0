import { API_PATH } from './paths';
import { problemOf, type ProblemName } from './problems';

/** What is wrong with one parameter, or with one field of the record at an index from 0. */
export type ProblemError = { index?: number; field: string; message: string };

export type ProblemDetails = {
  /** What is particular to this occurrence, in a sentence. */
  detail?: string;
  errors?: ProblemError[];
  headers?: Record<string, string>;
};

/** A refusal of the API as a problem document (RFC 9457), never cached. */
export function problemResponse(name: ProblemName, more: ProblemDetails = {}): Response {
  const { status, title } = problemOf(name);
  const { headers, ...particulars } = more;
  return Response.json(
    { type: `${API_PATH}#${name}`, title, status, ...particulars },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...headers,
      },
    },
  );
}
