/** Holds whoever comes to it until it is opened, and tells when somebody has come. */
export type Barrier = { wait: () => Promise<null>; reached: Promise<void>; open: () => void };

/** Makes a gate that is shut. */
export function makeBarrier(): Barrier {
  const { promise: opened, resolve: open } = makeDeferred();
  const { promise: reached, resolve: reach } = makeDeferred();
  const wait = async () => {
    reach();
    await opened;
    return null;
  };
  return { wait, reached, open };
}

function makeDeferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => undefined as void;
  const promise = new Promise<void>((kept) => (resolve = kept));
  return { promise, resolve };
}
