import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Source } from '@/lib/activity/source/source';
import { addUserSpellings } from '@/lib/activity/users/add-user-spellings';
import { activityLine, textLine } from './copy-lines';
import type { BulkActivity } from './bulk-activity';
import { LineBuffer } from './line-buffer';
import { SourceColumns } from './source-columns';

const COPY_ACTIVITIES = `COPY activity (
  sequence, source_kind, source_id, partner_id, record_id, status, occurred_at, occurred_tick, recorded_at, customer_id, customer_name,
  user_principal_name, actor_kind, application_id, resource_type, operation_type, correlation_id,
  session_id, customized_data, resource_old_value, resource_new_value, participants, attributes
) FROM STDIN`;

const COPY_TEXTS = `COPY activity_text (
  sequence, partner_id, occurred_at, customer_id, user_principal_name, resource_type,
  operation_type, status, text, made
) FROM STDIN`;

// Between two loads each side waits briefly for the other. A pause lets finished data be sent: with
// fewer pauses PostgreSQL has nothing to do until the next load.
const LOAD_ROWS = 16_000;
const LOAD_CHARACTERS = 64 * 1024 * 1024;
const ROWS_BETWEEN_PAUSES = 100;

/** The lines of one load, and their number. */
type Load = { count: number; isLast: boolean; activities: Buffer[]; texts: Buffer[] };

/**
 * Stores activities with COPY in the transaction of `client`, as fast as PostgreSQL takes them and
 * one load ahead of it, with their search texts. Returns how many. A record and status
 * that are stored already make it fail as a whole. Each activity counts as recorded when it
 * occurred, and as coming from `source`. The caller redacts; nothing is redacted here.
 */
export async function copyActivities(
  client: pg.Client,
  { activities, source }: { activities: Iterable<BulkActivity>; source: Source },
): Promise<number> {
  const iterator = activities[Symbol.iterator]();
  const sources = new SourceColumns(client, source);
  const users = new Map<string, Set<string>>();
  // Before the first sequence is drawn: see findSettledSequence.
  await client.query('LOCK TABLE activity IN ROW EXCLUSIVE MODE');
  let sequences = await reserveSequences(client);
  let sending = Promise.resolve();
  let stored = 0;
  let load: Load;
  do {
    load = await makeLoad(iterator, { sequences, users, sources });
    await sending;
    const reserving = reserveSequences(client);
    sending = sendLoad(client, load);
    // It is awaited once the next load is ready; until then a failure must count as handled.
    sending.catch(() => undefined);
    sequences = await reserving;
    stored += load.count;
  } while (!load.isLast);
  await sending;
  for (const [partnerId, names] of users) await addUserSpellings({ client, partnerId }, names);
  return stored;
}

// The search texts refer to their activities, so the sequence cannot number the rows on insertion.
async function reserveSequences(client: pg.Client): Promise<[sequence: string][]> {
  const { rows } = await client.query<[string]>({
    text: `SELECT nextval('activity_sequence_seq') FROM generate_series(1, $1)`,
    values: [LOAD_ROWS],
    rowMode: 'array',
  });
  return rows;
}

type LoadContext = {
  sequences: [sequence: string][];
  /** The spellings of users, by partner. */
  users: Map<string, Set<string>>;
  sources: SourceColumns;
};

function addUser(
  users: LoadContext['users'],
  { partnerId, userPrincipalName }: BulkActivity,
): void {
  const names = users.get(partnerId);
  if (names) names.add(userPrincipalName);
  else users.set(partnerId, new Set([userPrincipalName]));
}

// Pauses now and then so that data PostgreSQL waits for is sent meanwhile.
async function makeLoad(
  iterator: Iterator<BulkActivity>,
  { sequences, users, sources }: LoadContext,
): Promise<Load> {
  const [activities, texts] = [new LineBuffer(), new LineBuffer()];
  let count = 0;
  let length = 0;
  let isLast = false;
  for (const [sequence] of sequences) {
    if (length > LOAD_CHARACTERS) break;
    const next = iterator.next();
    isLast = next.done === true;
    if (next.done) break;
    const { partnerId } = next.value;
    const source = sources.find(partnerId) ?? (await sources.load(partnerId));
    const line = activityLine({ sequence, activity: next.value }, source);
    length += line.length;
    activities.add(line);
    texts.add(textLine({ sequence, activity: next.value }));
    addUser(users, next.value);
    count += 1;
    if (count % ROWS_BETWEEN_PAUSES === 0) await setImmediate();
  }
  return { count, isLast, activities: activities.takeChunks(), texts: texts.takeChunks() };
}

async function sendLoad(client: pg.Client, { activities, texts }: Load): Promise<void> {
  await pipeline(activities, client.query(copyFrom(COPY_ACTIVITIES)));
  await pipeline(texts, client.query(copyFrom(COPY_TEXTS)));
}
