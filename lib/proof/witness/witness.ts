import { EMPTY_ROOT } from '@/lib/proof/core/merkle-tree';
import { cosign, isSignedBy, type Note, type VerifierKey } from '@/lib/proof/core/signed-note';
import { parseAddCheckpoint, type AddCheckpoint } from './add-checkpoint';
import { isConsistent } from './consistency';
import {
  findSeenCheckpoint,
  keepRefusedCheckpoint,
  keepSeenCheckpoint,
  originHash,
  type SeenCheckpoint,
} from './seen-checkpoints';
import type { TrustedLogs } from './trusted-logs';
import type { WitnessFolder } from './witness-folder';

/** An answer of HTTP. */
export type Answer = { status: number; body: string; type?: string };

/** What a witness needs: its folder, the logs that it trusts now, the time in seconds since 1970. */
export type Witness = {
  folder: WitnessFolder;
  getLogs: () => TrustedLogs;
  now: () => number;
  /** Called with a sentence about a log that shows two histories. */
  onRefusal: (sentence: string) => void;
};

/**
 * Answers a request to cosign a checkpoint, with the statuses of the specification (C2SP tlog-witness). It
 * does not wait for anything on the way, so that no other request comes in between, and what it cosigns is
 * on the disk before it answers.
 */
export function addCheckpoint(witness: Witness, body: string): Answer {
  const request = parseAddCheckpoint(body);
  if (!request) return refuse(400, 'This is no request to add a checkpoint.');
  const keys = witness.getLogs().get(request.checkpoint.origin);
  if (!keys) return refuse(404, 'This witness does not know the log of this origin.');
  const signed = findSigned(request.note, keys);
  if (!signed) return refuse(403, 'No key that this witness trusts signed this checkpoint.');
  if (request.oldSize > request.checkpoint.size)
    return refuse(400, 'The old size is larger than the checkpoint.');
  const seen = findSeenCheckpoint(witness.folder, originHash(request.checkpoint.origin));
  const size = seen?.checkpoint.size ?? 0;
  if (request.oldSize !== size) return { status: 409, body: `${size}\n`, type: 'text/x.tlog.size' };
  if (isGrowth(request, seen)) return accept(witness, { ...request, signed });
  reportFork(witness, { seen, refused: { checkpoint: request.checkpoint, text: signed } });
  return refuse(
    422,
    'The proof does not lead from the checkpoint that was cosigned before to this.',
  );
}

/** Answers who asks for the newest cosigned checkpoint of a log, by the SHA-256 of its origin. */
export function getCheckpoint({ folder }: Witness, hash: string): Answer {
  const seen = findSeenCheckpoint(folder, hash);
  if (!seen) return refuse(404, 'This witness has cosigned no checkpoint of such a log.');
  return { status: 200, body: seen.text };
}

/** An answer that refuses, in a sentence. */
export function refuse(status: number, sentence: string): Answer {
  return { status, body: `${sentence}\n` };
}

function isGrowth({ oldSize, hashes, checkpoint }: AddCheckpoint, seen: SeenCheckpoint | null) {
  const { size, root } = checkpoint;
  if (size === 0 && !root.equals(EMPTY_ROOT)) return false;
  if (oldSize === 0 || !seen) return hashes.length === 0;
  if (oldSize === size) return hashes.length === 0 && root.equals(seen.checkpoint.root);
  return isConsistent({ older: seen.checkpoint, newer: checkpoint }, hashes);
}

function accept(
  { folder, now }: Witness,
  { note, checkpoint, signed }: AddCheckpoint & { signed: string },
): Answer {
  const line = cosign(note.text, { signer: folder.key, time: now() });
  keepSeenCheckpoint(folder, { checkpoint, text: `${signed}${line}` });
  return { status: 200, body: line };
}

function reportFork(
  { folder, onRefusal }: Witness,
  { seen, refused }: { seen: SeenCheckpoint | null; refused: SeenCheckpoint },
): void {
  if (!seen) return;
  keepRefusedCheckpoint(folder, refused);
  const { origin, size } = refused.checkpoint;
  onRefusal(
    `The log ${origin} signed a checkpoint of ${size} entries that was not shown to begin with the ${seen.checkpoint.size} cosigned before; it is kept in ${folder.refused}.`,
  );
}

// The note with the signatures of trusted keys alone; null without one, or where one of them is wrong.
function findSigned({ text, signatures }: Note, keys: VerifierKey[]): string | null {
  const named = keys.filter((key) =>
    signatures.some(({ name, keyId }) => name === key.name && keyId === key.id),
  );
  if (named.length === 0 || !named.every((key) => isSignedBy({ text, signatures }, key)))
    return null;
  const lines = signatures
    .filter(({ name, keyId }) => named.some((key) => key.name === name && key.id === keyId))
    .map(({ name, keyId, signature }) => {
      const bytes = Buffer.concat([Buffer.from(keyId, 'hex'), signature]);
      return `— ${name} ${bytes.toString('base64')}\n`;
    });
  return `${text}\n${lines.join('')}`;
}
