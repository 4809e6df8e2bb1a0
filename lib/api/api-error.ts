import { problemResponse, type ProblemDetails } from './problem-response';
import type { ProblemName } from './problems';

/** Ends a request of the API with a problem document; thrown by what `require…`s something. */
export class ApiError extends Error {
  override name = 'Refusal';

  constructor(
    readonly problem: ProblemName,
    readonly more: ProblemDetails = {},
  ) {
    super(problem);
  }

  toResponse(): Response {
    return problemResponse(this.problem, this.more);
  }
}
