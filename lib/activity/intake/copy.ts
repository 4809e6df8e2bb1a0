import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { ActorKind, CustomizedDatum } from '@/lib/activity/activity';
import { searchTextOf } from '@/lib/activity/search/search-text';
import { addHourCounts } from './count-hours';
import { HourCounter } from './hour-counter';

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

const COPY_ACTIVITIES = `COPY activity (
  sequence, partner_id, record_id, status, occurred_at, occurred_tick, recorded_at, customer_id, customer_name,
  user_principal_name, actor_kind, application_id, resource_type, operation_type, correlation_id,
  session_id, customized_data, resource_old_value, resource_new_value, participants, attributes
) FROM STDIN`;

const COPY_TEXTS = `COPY activity_text_new (
  sequence, partner_id, occurred_at, customer_id, user_principal_name, resource_type,
  operation_type, status, text
) FROM STDIN`;

// Large enough that the cost of a statement vanishes, small enough to be nothing in memory.
const LOAD = 10_000;
const CHUNK_BYTES = 256 * 1024;

type Numbered = { sequence: string; activity: BulkActivity };

/**
 * Stores activities by COPY, as fast as PostgreSQL takes them and never ahead of it, with their
 * texts and counts, and returns how many; in the transaction of `client`. A record and status that
 * is stored already refuses the whole load. Each counts as recorded the moment it occurred. The
 * caller redacts; nothing is looked into here.
 */
export async function copyActivities(
  client: pg.Client,
  activities: Iterable<BulkActivity>,
): Promise<number> {
  const source = activities[Symbol.iterator]();
  const counter = new HourCounter();
  let stored = 0;
  let load: Numbered[];
  do {
    load = [];
    const numbered = numberedFrom(source, { numbers: await reserveNumbers(client), load });
    stored += await copy({ client, statement: COPY_ACTIVITIES }, mapped(numbered, activityLine));
    await copy({ client, statement: COPY_TEXTS }, mapped(load, textLine));
    for (const { activity } of load) counter.add(activity);
  } while (load.length === LOAD);
  for (const [partnerId, counts] of counter.byPartner()) {
    await addHourCounts({ client, partnerId }, counts);
  }
  return stored;
}

// The texts must name the activities that they belong to, so these do not number themselves.
async function reserveNumbers(client: pg.Client): Promise<[sequence: string][]> {
  const { rows } = await client.query<[string]>({
    text: `SELECT nextval('activity_sequence_seq') FROM generate_series(1, $1)`,
    values: [LOAD],
    rowMode: 'array',
  });
  return rows;
}

// Gives one load of them, as they are needed, and keeps it for the texts.
function* numberedFrom(
  source: Iterator<BulkActivity>,
  { numbers, load }: { numbers: [sequence: string][]; load: Numbered[] },
): Generator<Numbered> {
  for (const [sequence] of numbers) {
    const next = source.next();
    if (next.done) return;
    const numbered = { sequence, activity: next.value };
    load.push(numbered);
    yield numbered;
  }
}

function* mapped<Item>(items: Iterable<Item>, lineOfItem: (item: Item) => string) {
  for (const item of items) yield lineOfItem(item);
}

async function copy(
  { client, statement }: { client: pg.Client; statement: string },
  lines: Iterable<string>,
): Promise<number> {
  const copying = client.query(copyFrom(statement));
  await pipeline(chunksOf(lines), copying);
  return copying.rowCount;
}

// Line by line into the buffer: a long text would be two bytes a letter as soon as one name is
// Japanese, and twice the work.
function* chunksOf(lines: Iterable<string>): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let length = 0;
  for (const line of lines) {
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

function activityLine({ sequence, activity }: Numbered): string {
  return `${sequence}\t${lineOf(activity)}`;
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

function textLine({ sequence, activity }: Numbered): string {
  const customizedData = JSON.parse(activity.customizedData) as CustomizedDatum[];
  const text = searchTextOf({ ...activity, customizedData });
  return (
    `${sequence}\t${activity.partnerId}\t${activity.occurredAt.slice(0, 26)}Z\t${field(activity.customerId)}\t` +
    `${field(activity.userPrincipalName)}\t${field(activity.resourceType)}\t` +
    `${field(activity.operationType)}\t${field(activity.status)}\t${field(text)}\n`
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
