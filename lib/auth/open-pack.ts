import { stateOfPack, type EvidencePack } from '@/lib/evidence/packs/evidence-pack';
import { findPack } from '@/lib/evidence/packs/list-packs';
import { withPrisma } from '@/lib/platform/database/database';
import { consumePoint } from '@/lib/platform/database/rate-limiter';
import { grantScope, type Scope } from './scope';
import { parseSecretToken, verifySecret } from './secret-token';

/** A pack that its link opens, and whose it is. */
export type OpenPack = { scope: Scope; pack: EvidencePack; partnerName: string };

// More than a person opens, and little enough that nobody fills the log with openings.
const OPENINGS = { name: 'evidence', points: 60, seconds: 60 };

// A link cannot be guessed; this bounds what trying costs.
const ATTEMPTS = { name: 'evidence-try', points: 120, seconds: 60 };

/**
 * The gate for people who have the link of a pack instead of a session: the pack of the token at an instant, or
 * null. Unknown, expired and withdrawn links all give null, and so does each link once too many requests came
 * from an address, or for a pack. It opens nothing by itself: see recordOpening.
 */
export async function findOpenPack(
  token: string,
  { at, address }: { at: Date; address: string | null },
): Promise<OpenPack | null> {
  const parts = parseSecretToken(token);
  if (!parts) return null;
  if ((await consumePoint(ATTEMPTS, address ?? '')) !== null) return null;
  const { partnerId, id, secret } = parts;
  const found = await findPack({ partnerId }, id);
  if (!found || !verifySecret(found.secretHash, secret)) return null;
  const { pack } = found;
  if (stateOfPack(pack, at) !== 'open') return null;
  if ((await consumePoint(OPENINGS, pack.id)) !== null) return null;
  const partner = await withPrisma({ partnerId }, ({ partner: partners }) =>
    partners.findFirst({ where: { id: partnerId } }),
  );
  return partner && { scope: grantScope(partnerId), pack, partnerName: partner.name };
}
