import { checkSignature, cosignedAt, parseSignatureLine } from '../../core/note.mjs';
import { Fault } from '../../fault.mjs';

/**
 * The witnesses that we have keys of and that cosigned a checkpoint, each with the time. Those without a key
 * here are passed over. Throws a Fault when one of these is wrong.
 * @param {import('../../core/note.mjs').Note} note
 * @param {{
 *   witnesses: import('../../core/note.mjs').VerifierKey[], name: string, lines?: string[], named?: string[],
 * }} options `lines`: what is held beside the note, and `named`: of which witnesses that is said to be.
 * @returns {{ witness: string, time: number }[]}
 */
export function checkCosignatures(note, { witnesses, name, lines = [], named = [] }) {
  const beside = lines.map((line, at) => parseBeside(line, { witness: named[at], name }));
  const signatures = [...note.signatures, ...beside];
  const found = [];
  for (const key of witnesses) {
    const own = signatures.filter((signature) => signature.name === key.name);
    const keys = witnesses.filter((other) => other.name === key.name);
    const stranger = own.find(({ id }) => !keys.some((known) => known.id === id));
    if (stranger)
      throw new Fault(
        `${name} has a cosignature of ${key.name} by another key (${stranger.id}) than WITNESS_KEYS has (${key.id}).`,
      );
    const state = checkSignature({ text: note.text, signatures }, key);
    if (state === 'wrong')
      throw new Fault(`${name} has a cosignature of ${key.name} that does not fit it.`);
    const [signature] = own.filter(({ id }) => id === key.id);
    if (state === 'right' && signature)
      found.push({ witness: key.name, time: cosignedAt(signature) });
  }
  return found;
}

function parseBeside(line, { witness, name }) {
  const signature = parseSignatureLine(line.replace(/\n$/, ''));
  if (!signature)
    throw new Fault(`${name} has a cosignature of ${witness} that is no signature line.`);
  if (signature.name !== witness)
    throw new Fault(`${name} has a cosignature under ${witness} that is of ${signature.name}.`);
  return signature;
}
