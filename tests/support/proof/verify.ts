import { parseVerifierKey } from '@/scripts/verify/core/note.mjs';
import { verifyDatabase } from '@/scripts/verify/database/verify-database.mjs';
import { messageOf } from '@/lib/platform/errors/operational-error';

/** What the check of a database said, and what it named as wrong; null when nothing is. */
export type Verdict = { said: string[]; wrong: string | null };

export type VerifyOptions = { partner?: string; folder?: string; witnesses?: string[] };

/** Checks the database at `url` as `npm run verify` does. */
export async function verifyAt(url: string, options: VerifyOptions = {}): Promise<Verdict> {
  const { partner = null, folder = null, witnesses = [] } = options;
  const said: string[] = [];
  const keys = witnesses.map(parseVerifierKey).filter((key) => key !== null);
  try {
    await verifyDatabase({
      url,
      partner,
      folder,
      witnesses: keys,
      tell: (sentence) => said.push(sentence),
      onProgress: () => undefined,
    });
    return { said, wrong: null };
  } catch (error) {
    return { said, wrong: messageOf(error) };
  }
}
