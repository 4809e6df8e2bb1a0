/** Holds whoever comes to it until it is opened, and tells when somebody has come. */
export type Gate = { hold: () => Promise<null>; reached: Promise<void>; open: () => void };

/** Makes a gate that is shut. */
export function makeGate(): Gate {
  const { promise: opened, resolve: open } = promiseToKeep();
  const { promise: reached, resolve: reach } = promiseToKeep();
  const hold = async () => {
    reach();
    await opened;
    return null;
  };
  return { hold, reached, open };
}

function promiseToKeep(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => undefined as void;
  const promise = new Promise<void>((kept) => (resolve = kept));
  return { promise, resolve };
}
