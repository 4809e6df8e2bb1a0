/**
 * A value that fits its allocation, the bytes that it used, and whether it was truncated to fit.
 */
export type Allocated<Value> = { value: Value; spent: number; isTruncated: boolean };

/**
 * Builds things that share a number of bytes: each gets an equal share, and whatever some do not
 * use goes to those that were truncated.
 */
export function allocateBytes<Thing, Value>(
  things: readonly Thing[],
  { bytes, make }: { bytes: number; make: (thing: Thing, bytes: number) => Allocated<Value> },
): Allocated<Value>[] {
  const share = Math.floor(bytes / Math.max(1, things.length));
  const shared = things.map((thing) => make(thing, share));
  const truncatedCount = shared.filter(({ isTruncated }) => isTruncated).length;
  const unused =
    bytes - shared.reduce((sum, { spent, isTruncated }) => sum + (isTruncated ? share : spent), 0);
  const extra = Math.floor(unused / Math.max(1, truncatedCount));
  if (truncatedCount === 0 || extra === 0) return shared;
  return things.map((thing, index) => {
    const first = shared[index];
    return first && !first.isTruncated ? first : make(thing, share + extra);
  });
}
