/** The head of a log: its origin, how many entries it has, and the root of its tree. */
export type Checkpoint = { origin: string; size: number; root: Buffer };

/** The text that is signed (C2SP tlog-checkpoint). */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** The head that a note's text states; null when it states none. Further lines are passed over. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, digits, base64] = text.split('\n');
  const size = digits && /^(0|[1-9]\d{0,14})$/.test(digits) ? Number(digits) : null;
  const root = Buffer.from(base64 ?? '', 'base64');
  if (!origin || size === null || root.byteLength !== 32) return null;
  return root.toString('base64') === base64 ? { origin, size, root } : null;
}

/** The proof that a log has an entry: a text that is checked without the log (C2SP tlog-proof). */
export function formatProof({ index, hashes, checkpoint }: Proof): string {
  const lines = ['c2sp.org/tlog-proof@v1', `index ${index}`];
  for (const hash of hashes) lines.push(hash.toString('base64'));
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** The position of the entry, the hashes from its leaf up to the root, and the signed checkpoint. */
export type Proof = { index: number; hashes: Buffer[]; checkpoint: string };
