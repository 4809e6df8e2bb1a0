import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** A response that replaces another. */
export type ReplacementResponse = { status: number; headers: OutgoingHttpHeaders; body: string };

type ReplacementOptions = {
  /** Called when the response is about to start and its status is known. */
  shouldReplace: () => boolean;
  /** Called once if so; from then on, writes to the original response are discarded. */
  createReplacement: () => Promise<ReplacementResponse>;
};

const WRITE_METHODS = ['writeHead', 'write', 'end', 'flushHeaders'] as const;
const HEADER_METHODS = ['setHeader', 'appendHeader', 'removeHeader'] as const;

type ResponseMethods = Record<
  (typeof WRITE_METHODS)[number] | (typeof HEADER_METHODS)[number],
  (...given: unknown[]) => unknown
>;

/**
 * Makes a response replaceable before anything of it is sent: when `shouldReplace` says so as it is
 * about to start, or at once by the returned function.
 */
export function makeReplaceable(
  response: ServerResponse,
  replacing: ReplacementOptions,
): () => void {
  const writing = response as unknown as ResponseMethods;
  // The methods as they are now, without later wrappers such as compression.
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
      // Node's own methods call each other by these names.
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
