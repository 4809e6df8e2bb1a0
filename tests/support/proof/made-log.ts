import { formatCheckpoint } from '@/lib/proof/core/checkpoint';
import { consistencyRanges, hashLeaf, rootOf } from '@/lib/proof/core/merkle-tree';
import {
  formatVerifierKey,
  signNote,
  verifierOf,
  type SignerKey,
} from '@/lib/proof/core/signed-note';
import { makeSignerKey } from '@/lib/proof/keys/signer-key';

/** A log of made-up entries. */
export type MadeLog = {
  key: SignerKey;
  origin: string;
  vkey: string;
  leaves: Buffer[];
  root: (size: number) => Buffer;
  /** The signed checkpoint of the first `size` entries. */
  note: (size: number) => string;
  /** The hashes that lead from one size to another. */
  proof: (oldSize: number, size: number) => Buffer[];
  /** The same log with another entry from a position on: a fork, under the same key. */
  fork: (position: number) => MadeLog;
};

/** Makes a log with some entries. */
export function makeLog(
  size: number,
  { origin = 'log.example/one', key = makeSignerKey(origin) } = {},
): MadeLog {
  const leaves = Array.from({ length: size }, (_, at) => hashLeaf(Buffer.from(`entry ${at}`)));
  return logOf(leaves, key);
}

function logOf(leaves: Buffer[], key: SignerKey): MadeLog {
  const root = (size: number) => rootOf(leaves.slice(0, size));
  return {
    key,
    origin: key.name,
    vkey: formatVerifierKey(verifierOf(key)),
    leaves,
    root,
    note: (size) => signNote(formatCheckpoint({ origin: key.name, size, root: root(size) }), [key]),
    proof: (oldSize, size) =>
      oldSize === 0
        ? []
        : consistencyRanges(oldSize, size).map(({ start, end }) =>
            rootOf(leaves.slice(start, end)),
          ),
    fork: (position) =>
      logOf(
        leaves.map((leaf, at) => (at < position ? leaf : hashLeaf(Buffer.from(`other ${at}`)))),
        key,
      ),
  };
}
