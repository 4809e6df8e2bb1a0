import { parseCheckpoint, type Checkpoint } from '@/lib/proof/core/checkpoint';
import { HASH_BYTES } from '@/lib/proof/core/merkle-tree';
import { parseNote, type Note } from '@/lib/proof/core/signed-note';

/** What a log sends to a witness: the size that it was last cosigned at, the proof, the new checkpoint. */
export type AddCheckpoint = {
  oldSize: number;
  hashes: Buffer[];
  note: Note;
  checkpoint: Checkpoint;
};

/** How many lines a proof has at most (C2SP tlog-witness). */
export const MAX_HASHES = 63;

// A note has at least room for 16 signatures, those of other kinds included, which may be 5 kB each.
const MAX_SIGNATURES = 64;

/** The body of a request for a cosignature (C2SP tlog-witness). */
export function formatAddCheckpoint({
  oldSize,
  hashes,
  note,
}: {
  oldSize: number;
  hashes: Buffer[];
  note: string;
}): string {
  const lines = hashes.map((hash) => `${hash.toString('base64')}\n`);
  return `old ${oldSize}\n${lines.join('')}\n${note}`;
}

/** What a body asks for; null when it is malformed. */
export function parseAddCheckpoint(body: string): AddCheckpoint | null {
  const end = body.indexOf('\n\n');
  if (end < 0) return null;
  const [first = '', ...lines] = body.slice(0, end).split('\n');
  const [, digits] = /^old (0|[1-9]\d{0,14})$/.exec(first) ?? [];
  const hashes = lines.map(parseHash).filter((hash) => hash !== null);
  const note = parseCheckpointNote(body.slice(end + 2));
  if (digits === undefined || hashes.length < lines.length || hashes.length > MAX_HASHES)
    return null;
  return note && { oldSize: Number(digits), hashes, ...note };
}

/** A checkpoint with its signatures; null when the text is none. Nothing of it is verified. */
export function parseCheckpointNote(text: string): { note: Note; checkpoint: Checkpoint } | null {
  if (hasControlCharacter(text)) return null;
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint || note.signatures.length > MAX_SIGNATURES) return null;
  // Lines that extend a checkpoint are not empty: an empty one would end another note within.
  return note.text.slice(0, -1).split('\n').includes('') ? null : { note, checkpoint };
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' && character !== '\n');
}

function parseHash(line: string): Buffer | null {
  const hash = Buffer.from(line, 'base64');
  return hash.byteLength === HASH_BYTES && hash.toString('base64') === line ? hash : null;
}
