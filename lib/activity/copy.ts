import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ActorKind } from './activity';

/** An activity for loading in bulk; what the table keeps as JSON is given as JSON text. */
export type ActivityRow = {
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
const CHUNK_LENGTH = 128 * 1024;

/**
 * Stores activities by COPY, as fast as PostgreSQL takes them and never ahead of it, and returns how
 * many. All or none: a record and status that is stored already refuses the whole load. Each counts
 * as recorded the moment it occurred. The caller redacts; nothing is looked into here.
 */
export async function copyActivities(
  client: pg.Client,
  rows: Iterable<ActivityRow>,
): Promise<number> {
  const copying = client.query(copyFrom(COPY));
  await pipeline(chunksOf(rows), copying);
  return copying.rowCount;
}

function* chunksOf(rows: Iterable<ActivityRow>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += lineOf(row);
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** One line of COPY's text format: tabs between the columns, `\N` for null, a newline at the end. */
export function lineOf(row: ActivityRow): string {
  // PostgreSQL would round the seventh digit: it goes to a column of its own.
  const micros = `${row.occurredAt.slice(0, 26)}Z`;
  const tick = row.occurredAt.slice(26, 27);
  return (
    `${row.partnerId}\t${field(row.recordId)}\t${field(row.status)}\t${micros}\t${tick}\t${micros}\t` +
    `${field(row.customerId)}\t${field(row.customerName)}\t${field(row.userPrincipalName)}\t` +
    `${row.actorKind}\t${field(row.applicationId)}\t${field(row.resourceType)}\t` +
    `${field(row.operationType)}\t${field(row.correlationId)}\t${field(row.sessionId)}\t` +
    `${field(row.customizedData)}\t${field(row.resourceOldValue)}\t${field(row.resourceNewValue)}\t` +
    `${field(row.participants)}\t${field(row.attributes)}\n`
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
