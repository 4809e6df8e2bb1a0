type Close = () => Promise<void>;

const open: Close[] = [];

/** Has `close` called when the process is told to end; returns it as a call that works only once. */
export function closeAtEnd(close: Close): Close {
  let closing: Promise<void> | null = null;
  const once = () => {
    closing ??= close().finally(() => open.splice(open.indexOf(once), 1));
    return closing;
  };
  open.push(once);
  return once;
}

/** Closes what is still open, the newest first; one failure does not keep the rest open. */
export async function closeEverything(): Promise<void> {
  const failures: unknown[] = [];
  for (let close = open.at(-1); close; close = open.at(-1)) {
    await close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** Makes SIGINT and SIGTERM an ordinary end, with exit code 0, as they are for a server. */
export function expectSignal(): void {
  process.exitCode = 0;
}
