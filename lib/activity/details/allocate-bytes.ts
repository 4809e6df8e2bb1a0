/** A thing made short enough for its share of the bytes, and what of it was needed. */
export type Allocated<Made> = { value: Made; spent: number; isTruncated: boolean };

/**
 * Makes things that share so many bytes: each has the same, and what some do not need is shared by
 * those that were cut for want of it.
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
