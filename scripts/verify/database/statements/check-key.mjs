import { isSigned, parseVerifierKey } from '../../core/note.mjs';
import { Fault } from '../../fault.mjs';

/** Checks the entry by which a key comes into force: the one before and the new one sign it. */
export function checkKey({ signatures, ...said }, { statement, log }) {
  const place = `The entry at position ${statement.position}, by which a key comes into force,`;
  const key = parseVerifierKey(String(said.new));
  if (!key) throw new Fault(`${place} names no verifier key.`);
  if ((said.old ?? null) !== (log.key?.text ?? null))
    throw new Fault(`${place} follows another key than the one that was in force.`);
  const text = JSON.stringify(said);
  const signers = log.key ? [log.key, key] : [key];
  const isRight =
    Array.isArray(signatures) &&
    signatures.length === signers.length &&
    signers.every((signer, at) =>
      isSigned(text, { bytes: Buffer.from(String(signatures[at]), 'base64'), key: signer }),
    );
  if (!isRight) throw new Fault(`${place} is not signed by both keys.`);
  log.key = key;
  log.keys.push({ key, since: statement.position });
}
