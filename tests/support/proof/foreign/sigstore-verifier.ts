import { createPublicKey } from 'node:crypto';
import { verifyCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle';
import { messageOf } from '@/lib/platform/errors/operational-error';
import type { Claim } from './claim';

type Entry = Parameters<typeof verifyCheckpoint>[0];

// What stands before an Ed25519 key in DER (RFC 8410).
const DER_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * What `@sigstore/verify` says is wrong with a claim about an entry; null when nothing is. It knows neither
 * witnesses nor whether one checkpoint follows from another.
 */
export function checkBySigstore({ vkey, checkpoint, index = 0, line = '', hashes = [] }: Claim) {
  const entry = {
    canonicalizedBody: Buffer.from(line),
    inclusionProof: {
      logIndex: String(index),
      rootHash: Buffer.alloc(0),
      treeSize: '0',
      hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
      checkpoint: { envelope: checkpoint },
    },
  } as Partial<Entry> as Entry;
  try {
    verifyMerkleInclusion(entry, verifyCheckpoint(entry, [authorityOf(vkey)]));
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function authorityOf(vkey: string) {
  const [name = '', id = '', base64 = ''] = vkey.split('+');
  const key = Buffer.concat([DER_PREFIX, Buffer.from(base64, 'base64').subarray(1)]);
  return {
    baseURL: name,
    logID: Buffer.from(id, 'hex'),
    publicKey: createPublicKey({ key, format: 'der', type: 'spki' }),
    validFor: { start: new Date(0), end: new Date(8.64e15) },
  };
}
