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
  for (const close of [...open].reverse()) {
    await close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
