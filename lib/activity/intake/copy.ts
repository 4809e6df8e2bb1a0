import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ActorKind } from '@/lib/activity/activity';

/** An activity for loading in bulk; what the table keeps as JSON is given as JSON text. */
export type BulkActivity = {
  partnerId: string;
  recordId: string;
  status: string;
  /** ISO 8601 UTC with seven fractional digits. */
  occurredAt: string;
  customerId: string | null;
  customerName: string | null;
  userPrincipalName: string;
  actorKind: ActorKind;
  applicationId: string | null;
  resourceType: string;
  operationType: string;
  correlationId: string | null;
  sessionId: string | null;
  customizedData: string;
  resourceOldValue: string | null;
  resourceNewValue: string | null;
  participants: string | null;
  attributes: string | null;
};

const COPY = `COPY activity (
  partner_id, record_id, status, occurred_at, occurred_tick, recorded_at, customer_id, customer_name,
  user_principal_name, actor_kind, application_id, resource_type, operation_type, correlation_id,
  session_id, customized_data, resource_old_value, resource_new_value, participants, attributes
) FROM STDIN`;

// Large enough that the cost of a message vanishes, small enough to be nothing in memory.
const CHUNK_BYTES = 256 * 1024;

/**
 * Stores activities by COPY, as fast as PostgreSQL takes them and never ahead of it, and returns how
 * many. All or none: a record and status that is stored already refuses the whole load. Each counts
 * as recorded the moment it occurred. The caller redacts; nothing is looked into here.
 */
export async function copyActivities(
  client: pg.Client,
  activities: Iterable<BulkActivity>,
): Promise<number> {
  const copying = client.query(copyFrom(COPY));
  await pipeline(chunksOf(activities), copying);
  return copying.rowCount;
}

// Line by line into the buffer: a long text would be two bytes a letter as soon as one name is
// Japanese, and twice the work.
function* chunksOf(activities: Iterable<BulkActivity>): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let length = 0;
  for (const activity of activities) {
    const line = lineOf(activity);
    // A letter of JavaScript's takes three bytes of UTF-8 at most.
    const longest = line.length * 3;
    if (length + longest > chunk.length) {
      if (length > 0) yield chunk.subarray(0, length);
      chunk = Buffer.allocUnsafe(Math.max(CHUNK_BYTES, longest));
      length = 0;
    }
    length += chunk.write(line, length);
  }
  if (length > 0) yield chunk.subarray(0, length);
}

/** One line of COPY's text format: tabs between the columns, `\N` for null, a newline at the end. */
export function lineOf(activity: BulkActivity): string {
  // PostgreSQL would round the seventh digit: it goes to a column of its own.
  const micros = `${activity.occurredAt.slice(0, 26)}Z`;
  const tick = activity.occurredAt.slice(26, 27);
  return (
    `${activity.partnerId}\t${field(activity.recordId)}\t${field(activity.status)}\t${micros}\t${tick}\t${micros}\t` +
    `${field(activity.customerId)}\t${field(activity.customerName)}\t${field(activity.userPrincipalName)}\t` +
    `${activity.actorKind}\t${field(activity.applicationId)}\t${field(activity.resourceType)}\t` +
    `${field(activity.operationType)}\t${field(activity.correlationId)}\t${field(activity.sessionId)}\t` +
    `${field(activity.customizedData)}\t${field(activity.resourceOldValue)}\t${field(activity.resourceNewValue)}\t` +
    `${field(activity.participants)}\t${field(activity.attributes)}\n`
  );
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: string | null): string {
  if (value === null) return '\\N';
  // Most values need no escaping, and asking is far cheaper than replacing.
  if (!SPECIAL.test(value)) return value;
  return value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
