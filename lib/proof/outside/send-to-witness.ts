import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { consistencyRanges } from '@/lib/proof/core/merkle-tree';
import {
  isSignedBy,
  parseNote,
  parseSignature,
  type VerifierKey,
} from '@/lib/proof/core/signed-note';
import { readRoots } from '@/lib/proof/core/tiles';
import { readTile } from '@/lib/proof/read/read-tile';
import { formatAddCheckpoint } from '@/lib/proof/witness/add-checkpoint';
import { askWitness, type WitnessAnswer } from './ask-witness';
import type { WitnessPlace } from './places';
import { NotSentError } from './problem';
import {
  findNewestCosignature,
  listNewestCheckpoints,
  recordCosignature,
  type StoredCheckpoint,
} from './stored-checkpoints';

type Sending = { place: WitnessPlace; checkpoint: StoredCheckpoint; signal: AbortSignal };

/**
 * Has a witness cosign a checkpoint (C2SP tlog-witness), and keeps its cosignature. Throws NotSentError when
 * it cannot be reached or refuses.
 */
export async function sendToWitness(tenant: Tenant, sending: Sending): Promise<void> {
  const { place, checkpoint } = sending;
  const oldSize = await findCosignedSize(tenant, place.key);
  let answer = await ask(tenant, { ...sending, oldSize: Math.min(oldSize, checkpoint.size) });
  // It knows another size, as after a restart of either side.
  if (answer.status === 409) {
    const size = parseSize(answer);
    if (size > checkpoint.size) throw await largerSizeOf(tenant, { size, checkpoint });
    answer = await ask(tenant, { ...sending, oldSize: size });
  }
  const line = requireCosignature(answer, sending);
  const { name: witness } = place.key;
  await recordCosignature(tenant, { size: checkpoint.size, witness, line });
}

/** The size of the newest checkpoint that a key has cosigned; 0 when there is none. */
export async function findCosignedSize(tenant: Tenant, key: VerifierKey): Promise<number> {
  const newest = await findNewestCosignature(tenant, key.name);
  return newest && parseSignature(newest.line)?.keyId === key.id ? newest.size : 0;
}

async function ask(
  tenant: Tenant,
  { place, checkpoint, signal, oldSize }: Sending & { oldSize: number },
): Promise<WitnessAnswer> {
  const { size, note } = checkpoint;
  const ranges = oldSize === 0 ? [] : consistencyRanges(oldSize, size);
  const readTileOf = (tile: Parameters<typeof readTile>[1]) => readTile(tenant, tile);
  const hashes = await readRoots(ranges, { size, readTile: readTileOf });
  const body = formatAddCheckpoint({ oldSize, hashes, note });
  return askWitness(`${place.url}/add-checkpoint`, { body, signal });
}

function parseSize({ text }: WitnessAnswer): number {
  const [digits] = /^(0|[1-9]\d{0,14})(?=\n$)/.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  throw new NotSentError('wrong_answer', 'It answers 409 without the size that it has seen.');
}

// Another server may have sealed and sent more meanwhile; else this is an alarm.
async function largerSizeOf(
  tenant: Tenant,
  { size, checkpoint }: { size: number; checkpoint: StoredCheckpoint },
): Promise<NotSentError> {
  const [newest = checkpoint] = await listNewestCheckpoints(tenant, 1);
  if (newest.size >= size)
    return new NotSentError('wrong_answer', 'It was asked by somebody else at the same time.');
  return new NotSentError(
    'shrunk',
    `It has cosigned ${size} entries of this log, and this database has ${newest.size}: the log was rolled back, or somebody else signs with its key. \`npm run verify\` says more.`,
  );
}

// The witness' own key alone is believed; its line is checked before it is kept.
function requireCosignature(
  { status, text }: WitnessAnswer,
  { place: { key }, checkpoint }: Sending,
): string {
  if (status !== 200) throw refusal(status, checkpoint);
  const note = parseNote(`${checkpoint.note}${text}`);
  if (note && isSignedBy(note, key)) {
    const line = text.split('\n').find((one) => isLineOf(key, one));
    if (line !== undefined) return line;
  }
  const names = text
    .split('\n')
    .flatMap((line) => parseSignature(line)?.name ?? [])
    .slice(0, 3);
  throw new NotSentError(
    'wrong_key',
    `Its answer has no signature of ${key.name} that is right${names.length > 0 ? `, but of ${names.join(', ')}` : ''}; WITNESS_KEYS must have the witnesses' keys in the order of WITNESS_URLS.`,
  );
}

function isLineOf({ name, id }: VerifierKey, line: string): boolean {
  const signature = parseSignature(line);
  return signature?.name === name && signature.keyId === id;
}

function refusal(status: number, { size }: StoredCheckpoint): NotSentError {
  switch (status) {
    case 404:
      return new NotSentError(
        'unknown_log',
        'It does not know this log; its operator has to add the verifier key that `npm run keys -- --show` prints.',
      );
    case 403:
      return new NotSentError(
        'untrusted_key',
        'It does not trust the key that signs this log now; its operator has to add the verifier key that `npm run keys -- --show` prints.',
      );
    case 409:
      return new NotSentError('wrong_answer', 'It was asked by somebody else at the same time.');
    case 422:
      return new NotSentError(
        'forked',
        `It refuses the checkpoint of ${size} entries, because that does not begin with the one that it has cosigned: the log was forked or rolled back, or its tiles are damaged. \`npm run verify\` says more.`,
      );
    default:
      return new NotSentError('wrong_answer', `It answers with status ${status}.`);
  }
}
