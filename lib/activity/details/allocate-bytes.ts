/**
 * A value that fits its allocation, the bytes that it used, and whether it was truncated to fit.
 */
export type Allocated<Made> = { value: Made; spent: number; isTruncated: boolean };

/**
 * Builds things that share a number of bytes: each gets an equal share, and whatever some do not
 * use goes to those that were truncated.
 */
export function allocateBytes<Thing, Made>(
  things: readonly Thing[],
  { bytes, make }: { bytes: number; make: (thing: Thing, bytes: number) => Allocated<Made> },
): Allocated<Made>[] {
  const share = Math.floor(bytes / Math.max(1, things.length));
  const made = things.map((thing) => make(thing, share));
  const cut = made.filter(({ isTruncated }) => isTruncated).length;
  const left =
    bytes - made.reduce((sum, { spent, isTruncated }) => sum + (isTruncated ? share : spent), 0);
  const more = Math.floor(left / Math.max(1, cut));
  if (cut === 0 || more === 0) return made;
  return things.map((thing, index) => {
    const first = made[index];
    return first && !first.isTruncated ? first : make(thing, share + more);
  });
}
