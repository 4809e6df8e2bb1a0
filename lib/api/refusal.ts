import { problemResponse, type ProblemMore } from './problem-response';
import type { ProblemName } from './problems';

/** Ends a request of the API with a problem document; thrown by what `require…`s something. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly problem: ProblemName,
    readonly more: ProblemMore = {},
  ) {
    super(problem);
  }

  toResponse(): Response {
    return problemResponse(this.problem, this.more);
  }
}
