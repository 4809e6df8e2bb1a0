import {
  cosign,
  formatVerifierKey,
  parseNote,
  verifierOf,
  type SignerKey,
} from '@/lib/proof/core/signed-note';

/** A witness of tests: each number gives another. */
export function witness(number: number): SignerKey {
  return { name: `witness-${number}.example`, seed: Buffer.alloc(32, 100 + number) };
}

/** The verifier key of a witness. */
export function witnessKey(number: number): string {
  return formatVerifierKey(verifierOf(witness(number), 'cosignature'));
}

/** A checkpoint's note with the cosignature of a witness. */
export function cosigned(note: string, number: number): string {
  return note + cosign(textOf(note), { signer: witness(number), time: 1_780_000_000 });
}

/** The text of a note, which is what is signed. */
export function textOf(note: string): string {
  return parseNote(note)?.text ?? '';
}
