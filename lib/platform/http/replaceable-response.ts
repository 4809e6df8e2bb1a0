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
  (...args: unknown[]) => unknown
>;

/**
 * Makes a response replaceable before anything of it is sent: when `shouldReplace` says so as it is
 * about to start, or at once by the returned function.
 */
export function makeReplaceable(
  response: ServerResponse,
  replacing: ReplacementOptions,
): () => void {
  const methods = response as unknown as ResponseMethods;
  // The methods as they are now, without later wrappers such as compression.
  const original = Object.fromEntries(
    [...WRITE_METHODS, ...HEADER_METHODS].map((name) => [name, methods[name].bind(response)]),
  ) as ResponseMethods;
  let isReplaced = false;
  let isWritingReplacement = false;
  const replace = async () => {
    const { status, headers, body } = await replacing.createReplacement();
    if (response.destroyed) return;
    isWritingReplacement = true;
    response.getHeaderNames().forEach((name) => original.removeHeader(name));
    original.writeHead(status, headers);
    original.end(body);
    isWritingReplacement = false;
  };
  const replaceNow = () => {
    if (isReplaced || response.headersSent) return;
    isReplaced = true;
    replace().catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  };
  const checkReplaced = () => {
    if (!isReplaced && !response.headersSent && replacing.shouldReplace()) replaceNow();
    return isReplaced;
  };
  for (const name of WRITE_METHODS) {
    methods[name] = (...args) => {
      if (!isReplaced && name === 'writeHead') response.statusCode = Number(args[0]);
      // Node's own methods call each other by these names.
      if (isWritingReplacement || !checkReplaced()) return original[name](...args);
      const callback = args.at(-1);
      if (typeof callback === 'function') process.nextTick(callback);
      return name === 'write' ? true : response;
    };
  }
  for (const name of HEADER_METHODS)
    methods[name] = (...args) =>
      isReplaced && !isWritingReplacement ? response : original[name](...args);
  return replaceNow;
}
