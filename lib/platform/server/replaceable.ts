import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer in place of another. */
export type Replacement = { status: number; headers: OutgoingHttpHeaders; body: string };

type Replacing = {
  /** Asked when the answer is about to begin and its status is known. */
  isWanted: () => boolean;
  /** Asked for once, then; what the answer's author writes from there on goes nowhere. */
  replacement: () => Promise<Replacement>;
};

const WRITING = ['writeHead', 'write', 'end', 'flushHeaders'] as const;
const HEADING = ['setHeader', 'appendHeader', 'removeHeader'] as const;

type Writing = Record<
  (typeof WRITING)[number] | (typeof HEADING)[number],
  (...given: unknown[]) => unknown
>;

/**
 * Lets an answer be replaced by another before anything of it is sent: when that is wanted as it is
 * about to begin, and by the call that is returned, at once.
 */
export function makeReplaceable(response: ServerResponse, replacing: Replacing): () => void {
  const writing = response as unknown as Writing;
  // As they are now: what others put around them later, such as compression, is not for us.
  const own = Object.fromEntries(
    [...WRITING, ...HEADING].map((name) => [name, writing[name].bind(response)]),
  ) as Writing;
  let isReplaced = false;
  let isOurs = false;
  const replace = async () => {
    const { status, headers, body } = await replacing.replacement();
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
    if (!isReplaced && !response.headersSent && replacing.isWanted()) take();
    return isReplaced;
  };
  for (const name of WRITING) {
    writing[name] = (...given) => {
      if (!isReplaced && name === 'writeHead') response.statusCode = Number(given[0]);
      // Node's own functions call each other by these names.
      if (isOurs || !isTaken()) return own[name](...given);
      const done = given.at(-1);
      if (typeof done === 'function') process.nextTick(done);
      return name === 'write' ? true : response;
    };
  }
  for (const name of HEADING)
    writing[name] = (...given) => (isReplaced && !isOurs ? response : own[name](...given));
  return take;
}
