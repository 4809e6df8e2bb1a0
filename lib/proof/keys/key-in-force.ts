import type pg from 'pg';
import { formatVerifierKey, verifierOf, type SignerKey } from '@/lib/proof/core/signed-note';
import { partnerKey, type ProofKeys } from './proof-keys';

/**
 * By which key of the file the log of a partner is signed: `none` before its first entry, `other` when the
 * file does not hold it.
 */
export type KeyInForce = {
  partnerId: string;
  domain: string;
  state: 'none' | 'current' | 'previous' | 'other';
};

/** The verifier key of a partner's log under a key of the file. */
export function partnerVerifierKey(key: SignerKey, partnerId: string): string {
  return formatVerifierKey(verifierOf(partnerKey(key, partnerId)));
}

/** Which keys are in force, by the partners' domains; `client` may be the owner's or the application's. */
export async function listKeysInForce(
  client: pg.ClientBase,
  keys: ProofKeys,
): Promise<KeyInForce[]> {
  const { rows } = await client.query<{ id: string; domain: string }>(
    'SELECT id, domain FROM partner ORDER BY domain',
  );
  const listed: KeyInForce[] = [];
  for (const { id: partnerId, domain } of rows) {
    // The application sees rows of the partner alone that its session is tied to.
    await client.query(`SELECT set_config('activity_log.partner', $1, false)`, [partnerId]);
    const heads = await client.query<{ vkey: string }>(
      'SELECT vkey FROM tlog_head WHERE partner_id = $1',
      [partnerId],
    );
    listed.push({ partnerId, domain, state: stateOf(heads.rows[0]?.vkey, { keys, partnerId }) });
  }
  return listed;
}

function stateOf(
  vkey: string | undefined,
  { keys: { current, previous }, partnerId }: { keys: ProofKeys; partnerId: string },
): KeyInForce['state'] {
  if (!vkey) return 'none';
  if (vkey === partnerVerifierKey(current, partnerId)) return 'current';
  return previous && vkey === partnerVerifierKey(previous, partnerId) ? 'previous' : 'other';
}

/** What to do now about the keys of a file, in sentences. */
export function describeKeys(keys: ProofKeys, inForce: KeyInForce[]): string[] {
  const of = (state: KeyInForce['state']) =>
    inForce.filter((one) => one.state === state).map(({ domain }) => domain);
  const [other, waiting] = [of('other'), of('previous')];
  const sentences: string[] = [];
  if (other.length > 0)
    sentences.push(
      `The file that PROOF_KEY_FILE names does not hold the key by which the log is signed of: ${other.join(', ')}. Nothing more is sealed there until it does; bring back the file as it was.`,
    );
  if (waiting.length > 0)
    sentences.push(
      `The old key still signs the log of: ${waiting.join(', ')}. The running server changes to the new one at its next seal, by an entry that both sign. Keep both lines until \`npm run keys -- --show\` says otherwise.`,
    );
  else if (keys.previous && other.length === 0)
    sentences.push(
      'The newest key signs every log that has entries, so the lines above it may be removed from the file.',
    );
  return sentences;
}
