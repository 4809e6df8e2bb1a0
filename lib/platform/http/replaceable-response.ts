import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer in place of another. */
export type ReplacementResponse = { status: number; headers: OutgoingHttpHeaders; body: string };

type ReplacementOptions = {
  /** Asked when the answer is about to begin and its status is known. */
  shouldReplace: () => boolean;
  /** Asked for once, then; what the answer's author writes from there on goes nowhere. */
  createReplacement: () => Promise<ReplacementResponse>;
};

const WRITE_METHODS = ['writeHead', 'write', 'end', 'flushHeaders'] as const;
const HEADER_METHODS = ['setHeader', 'appendHeader', 'removeHeader'] as const;

type ResponseMethods = Record<
  (typeof WRITE_METHODS)[number] | (typeof HEADER_METHODS)[number],
  (...given: unknown[]) => unknown
>;

/**
 * Lets an answer be replaced by another before anything of it is sent: when that is wanted as it is
 * about to begin, and by the call that is returned, at once.
 */
export function makeReplaceable(
  response: ServerResponse,
  replacing: ReplacementOptions,
): () => void {
  const writing = response as unknown as ResponseMethods;
  // As they are now: what others put around them later, such as compression, is not for us.
  const own = Object.fromEntries(
    [...WRITE_METHODS, ...HEADER_METHODS].map((name) => [name, writing[name].bind(response)]),
  ) as ResponseMethods;
  let isReplaced = false;
  let isOurs = false;
  const replace = async () => {
    const { status, headers, body } = await replacing.createReplacement();
    if (response.destroyed) return;
    isOurs = true;
    response.getHeaderNames().forEach((name) => own.removeHeader(name));
    own.writeHead(status, headers);
    own.end(body);
    isOurs = false;
  };
  const take = () => {
    if (isReplaced || response.headersSent) return;
    isReplaced = true;
    replace().catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  };
  const isTaken = () => {
    if (!isReplaced && !response.headersSent && replacing.shouldReplace()) take();
    return isReplaced;
  };
  for (const name of WRITE_METHODS) {
    writing[name] = (...given) => {
      if (!isReplaced && name === 'writeHead') response.statusCode = Number(given[0]);
      // Node's own functions call each other by these names.
      if (isOurs || !isTaken()) return own[name](...given);
      const done = given.at(-1);
      if (typeof done === 'function') process.nextTick(done);
      return name === 'write' ? true : response;
    };
  }
  for (const name of HEADER_METHODS)
    writing[name] = (...given) => (isReplaced && !isOurs ? response : own[name](...given));
  return take;
}
