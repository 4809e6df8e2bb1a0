import { randomUUID } from 'node:crypto';
import { auditRecordSchema, type AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { storeParsedRecords, type StoreResult } from '@/lib/activity/intake/store/store';
import type { Source } from '@/lib/activity/source/source';
import { hashPassword } from '@/lib/auth/sign-in/password';
import type { Role } from '@/lib/auth/roles';
import { grantScope, type Scope } from '@/lib/auth/scope';
import { asOwner, ownerPrisma } from '@/tests/support/database/as-owner';
import type { RawRecord } from './audit-records';

/** A partner created for a test. */
export type TestPartner = { id: string; domain: string; scope: Scope };

/** Creates a partner with the domain `NAME.example`. */
export async function makePartner(
  name = `partner-${randomUUID().slice(0, 8)}`,
): Promise<TestPartner> {
  const id = randomUUID();
  const domain = `${name}.example`;
  await asOwner('INSERT INTO partner (id, name, domain) VALUES ($1, $2, $3)', [id, name, domain]);
  return { id, domain, scope: grantScope(id) };
}

/** Creates a user of the partner with the e-mail address `NAME@DOMAIN`; returns the id. */
export async function makeUser(
  partner: TestPartner,
  user: { id?: string; name: string; password: string; roles: Role[]; disabledAt?: Date },
): Promise<string> {
  const { id } = await ownerPrisma().partnerUser.create({
    data: {
      partnerId: partner.id,
      id: user.id ?? randomUUID(),
      email: `${user.name}@${partner.domain}`,
      displayName: user.name,
      passwordHash: await hashPassword(user.password),
      roles: user.roles,
      disabledAt: user.disabledAt ?? null,
    },
  });
  return id;
}

/** The default source of test records. */
export const TEST_KEY: Source = { kind: 'api', name: 'test key', detail: '' };

type StoredCounts = Omit<StoreResult, 'expired'>;

/** Stores raw records like the product; throws when one of them is invalid. */
export async function storeRaw(
  partner: TestPartner,
  items: RawRecord[],
  source: Source = TEST_KEY,
): Promise<StoredCounts> {
  const { records, problems } = parseAuditRecords(items);
  if (!records) throw new Error(JSON.stringify(problems));
  return storeAs({ partnerId: partner.id, source }, records);
}

async function storeAs(
  intake: { partnerId: string; source: Source },
  records: AuditRecord[],
): Promise<StoredCounts> {
  const input = { records, misdated: [], isAllOrNothing: true };
  const { stored, duplicates, conflicts } = await storeParsedRecords(intake, input);
  return { stored, duplicates, conflicts };
}

/** Stores records without the size limit, as earlier versions did. */
export async function storeOversized(
  partner: TestPartner,
  items: RawRecord[],
): Promise<StoredCounts> {
  const records = items.map((item) => auditRecordSchema.parse(item));
  return storeAs({ partnerId: partner.id, source: TEST_KEY }, records);
}
