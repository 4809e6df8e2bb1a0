import { problemResponse, type ProblemDetails } from './problem-response';
import type { ProblemName } from './problems';

/** Ends an API request with a problem document; thrown by `require…` functions. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly problem: ProblemName,
    readonly details: ProblemDetails = {},
  ) {
    super(problem);
  }

  toResponse(): Response {
    return problemResponse(this.problem, this.details);
  }
}
