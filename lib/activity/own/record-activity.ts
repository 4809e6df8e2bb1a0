import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { storeInTransaction } from '@/lib/activity/intake/store/store';
import { OWN_SOURCE, OWN_NAME } from '@/lib/activity/source/source';
import type { Scope } from '@/lib/auth/scope';
import { now } from '@/lib/platform/time/time';

/** Something that was done in this product and is to be logged. */
export type OwnActivity = {
  /** The sign-in name of the person who did it. */
  actor: string;
  /** Without an id if a company did not become a customer. */
  customer: { id: string | null; name: string } | null;
  /** Resource and operation types as Partner Center's own records name them. */
  resourceType: string;
  operationType: string;
  /**
   * `failed`: a rule rejected it, and only the record was written. `progress`: a later state of the
   * record, with its id, tells how it ended.
   */
  status: 'succeeded' | 'failed' | 'progress';
  /** The id of the record whose later state this is; generated if omitted. */
  recordId?: string;
  /** Before and after, with keys in PascalCase like Partner Center's; no secrets. */
  oldValue: Record<string, unknown> | null;
  newValue: Record<string, unknown> | null;
  /** Named values in the order in which they are shown, such as `['SubscriptionId', '…']`. */
  data: [key: string, value: string][];
  /** Connects related activities; generated if omitted. */
  correlationId?: string;
  /**
   * Whether it was done to the log or the account itself, so that the log shows it only where that is
   * asked for; such an activity has no customer.
   */
  isAboutAccount?: boolean;
};

/** The transaction that an activity is recorded in, and whose log it goes to. */
export type RecordTarget = { client: pg.ClientBase; scope: Pick<Scope, 'partnerId'> };

const TICKS_AT_1970 = 621_355_968_000_000_000n;

/**
 * Appends an activity to the partner's log within the transaction that performs it, so that neither
 * exists without the other. Returns the record's id.
 */
export async function recordActivity(
  { client, scope: { partnerId } }: RecordTarget,
  activity: OwnActivity,
): Promise<string> {
  const record = auditRecordOf(activity, partnerId);
  const isOwn = activity.isAboutAccount === true;
  await storeInTransaction({ client, partnerId, source: OWN_SOURCE, isOwn }, [record]);
  return record.id;
}

function auditRecordOf(activity: OwnActivity, partnerId: string): AuditRecord & { id: string } {
  const at = now();
  const correlationId = activity.correlationId ?? randomUUID();
  const operation = activity.operationType.replaceAll('_', '');
  return {
    // Composed like Partner Center's ids: partner, correlation, operation, and the .NET ticks of
    // the time.
    id: activity.recordId ?? `${partnerId}_${correlationId}_${operation}_${ticksOf(at)}`,
    partnerId,
    customerId: activity.customer?.id ?? null,
    customerName: activity.customer?.name ?? null,
    userPrincipalName: activity.actor,
    applicationId: OWN_NAME,
    resourceType: activity.resourceType,
    operationType: activity.operationType,
    operationStatus: activity.status,
    operationDate: { micros: at.toISOString().replace('Z', '000Z'), tick: 0 },
    originalCorrelationId: correlationId,
    sessionId: null,
    resourceOldValue: activity.oldValue && JSON.stringify(activity.oldValue),
    resourceNewValue: activity.newValue && JSON.stringify(activity.newValue),
    customizedData: activity.data.map(([key, value]) => ({ key, value })),
    participants: null,
    attributes: null,
    otherFields: null,
    redactedChanges: null,
  };
}

function ticksOf(instant: Date): bigint {
  return BigInt(instant.getTime()) * 10_000n + TICKS_AT_1970;
}
