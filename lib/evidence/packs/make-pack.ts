import { randomUUID } from 'node:crypto';
import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import type { OwnActivity } from '@/lib/activity/own/record-activity';
import { formatSecretToken, generateSecret, hashSecret } from '@/lib/auth/secret-token';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import type { PackContent } from './evidence-pack';

/** Who makes or withdraws a pack: `actor` is a sign-in name. */
export type PackChanger = { scope: Scope; actor: string };

/** A pack to make, and until when its link opens it. */
export type NewPack = PackContent & { expiresAt: Date };

/**
 * Makes a pack and records that, in one transaction. Returns the token of its link, which cannot be
 * recovered later.
 */
export async function makePack(
  { scope, actor }: PackChanger,
  { customerId, from, to, size, locale, staff, expiresAt }: NewPack,
): Promise<string> {
  const { partnerId } = scope;
  const id = randomUUID();
  const secret = generateSecret();
  await inTransaction(scope, async (client) => {
    await client.query(
      `INSERT INTO evidence_pack (partner_id, id, customer_id, secret_hash, from_day, to_day, locale,
         names_staff, size, created_by, expires_at)
       VALUES ($1, $2, $3, $4, $5::date, $6::date, $7, $8, $9, $10, $11)`,
      [
        ...[partnerId, id, customerId, hashSecret(secret), from, to, locale, staff === 'names'],
        ...[size, actor, expiresAt],
      ],
    );
    const data = packData({ id, customerId, from, to });
    await recordLogActivity(
      { client, scope },
      {
        operationType: 'log_evidence_made',
        actor,
        data: [
          ...data,
          ['Staff', staff],
          ['Language', locale],
          ['CheckpointSize', String(size)],
          ['ExpiresAt', expiresAt.toISOString()],
        ],
      },
    );
  });
  return formatSecretToken({ partnerId, id, secret });
}

/** What records of a pack say of it. They name no customer, as what is done to the log affects none. */
export function packData({
  id,
  customerId,
  from,
  to,
}: Pick<PackContent, 'customerId' | 'from' | 'to'> & { id: string }): OwnActivity['data'] {
  return [
    ['EvidenceCustomerId', customerId],
    ['EvidenceFrom', from],
    ['EvidenceTo', to],
    ['EvidenceId', id],
  ];
}
