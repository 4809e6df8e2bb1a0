/** Blocks everybody who waits at it until it is opened; `reached` resolves when somebody waits. */
export type Barrier = { wait: () => Promise<null>; reached: Promise<void>; open: () => void };

/** Makes a closed barrier. */
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
  const promise = new Promise<void>((stored) => (resolve = stored));
  return { promise, resolve };
}
