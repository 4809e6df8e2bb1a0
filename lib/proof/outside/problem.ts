/**
 * Why a checkpoint did not arrive. `forked` and `shrunk` mean that the place has seen another history of
 * this log, or a longer one: the log was forked or rolled back.
 */
export type Problem =
  | 'unreachable'
  | 'unwritable'
  | 'command_failed'
  | 'unknown_log'
  | 'untrusted_key'
  | 'wrong_key'
  | 'wrong_answer'
  | 'forked'
  | 'shrunk';

/** A checkpoint that did not arrive, and why, in a sentence for the operator. */
export class NotSentError extends Error {
  override name = 'NotSentError';

  constructor(
    readonly problem: Problem,
    sentence: string,
  ) {
    super(sentence);
  }
}
