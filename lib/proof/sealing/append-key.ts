import {
  formatVerifierKey,
  signBytes,
  verifierOf,
  type SignerKey,
} from '@/lib/proof/core/signed-note';
import { formatInstant, formatStatement } from '@/lib/proof/entry/statements';
import { partnerKey, type ProofKeys } from '@/lib/proof/keys/proof-keys';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { Appender } from './appender';

/**
 * Appends the entry by which a key comes into force, if the newest key of the file is not: the first
 * one, or one that the key in force signs as well. Returns the keys that sign the checkpoint. Throws
 * OperationalError when the file lacks the key in force.
 */
export function appendKey(
  appender: Appender,
  { keys, instant }: { keys: ProofKeys; instant: Date },
): SignerKey[] {
  const { head, partnerId } = appender;
  const current = partnerKey(keys.current, partnerId);
  const vkey = vkeyOf(current);
  if (head.vkey === vkey) return [current];
  const previous = keys.previous && partnerKey(keys.previous, partnerId);
  const isPreviousInForce = previous !== null && vkeyOf(previous) === head.vkey;
  if (head.vkey !== '' && !isPreviousInForce) throw new OperationalError(otherKey(head.vkey));
  const signers = isPreviousInForce ? [previous, current] : [current];
  const at = formatInstant(instant);
  const said = { at, kind: 'key' as const, new: vkey, old: head.vkey || undefined };
  const signed = Buffer.from(formatStatement(said));
  const signatures = signers.map((signer) => signBytes(signer, signed).toString('base64'));
  appender.state({ kind: 'key', line: formatStatement({ ...said, signatures }) });
  head.vkey = vkey;
  // A key of another name begins a log of another name: see docs/proof.md, a restored copy.
  head.origin = current.name;
  return signers;
}

const vkeyOf = (key: SignerKey) => formatVerifierKey(verifierOf(key));

function otherKey(vkey: string): string {
  return `PROOF_KEY_FILE does not hold the key that the log was sealed with so far (${vkey}); nothing is sealed until it does. Use the file as it was; a new key goes below the old one.`;
}
