import { API_PATH } from './paths';
import { problemOf, type ProblemName } from './problems';

/** What is wrong with one parameter, or with one field of a record; `index` counts from 0. */
export type ProblemError = { index?: number; field: string; message: string };

export type ProblemDetails = {
  /** A sentence about this occurrence. */
  detail?: string;
  errors?: ProblemError[];
  headers?: Record<string, string>;
};

/** An error response of the API as a problem document (RFC 9457), never cached. */
export function problemResponse(name: ProblemName, details: ProblemDetails = {}): Response {
  const { status, title } = problemOf(name);
  const { headers, ...members } = details;
  return Response.json(
    { type: `${API_PATH}#${name}`, title, status, ...members },
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
