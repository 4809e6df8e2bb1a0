import type pg from 'pg';
import { recountDay } from '@/lib/activity/derived/roll-up/recount';
import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import { BYTES_TO_READ, buildTexts, type TextKey } from '@/lib/activity/search/build-texts';
import { lockTexts } from '@/lib/activity/search/text-lock';
import { isSameRecord } from '@/lib/activity/stored/record-key';
import { RAW_TIMES, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';
import { ERASABLE_FIELDS, type ErasableField } from './erasable-fields';
import { eraseSalts } from './erase-salts';
import { holdLog } from './note-removal';

/** Which fields of a record (all its states) to erase, and the operating system's name of who does it. */
export type Erasure = { recordId: string; fields: ErasableField[]; actor: string };

/** How many states of the record have changed. */
export type ErasedRecord = { states: number };

type State = TextKey & { day: string; is_own: boolean; user_principal_name: string };

/**
 * Erases fields of a record: values and salts go, and what is derived from them. The entries in the log
 * keep the digests, so all else still proves, and an entry says what was erased. Requires the owner's
 * privileges; one transaction. Throws OperationalError when a state of the record is not sealed yet.
 */
export async function eraseFields(
  client: pg.ClientBase,
  { partnerId, ...erasure }: Erasure & Tenant,
): Promise<ErasedRecord> {
  return withRetriedTransaction(client, async () => {
    await lockTexts(client);
    await holdLog(client, { partnerId });
    const states = await listStates(client, { partnerId, ...erasure });
    for (const state of states) await eraseState(client, { partnerId, state, ...erasure });
    for (const day of new Set(states.filter((state) => !state.is_own).map((state) => state.day)))
      await recountDay(client, { partnerId, day });
    if (erasure.fields.includes('userPrincipalName'))
      await forgetUsers(client, { partnerId, states });
    if (states.length > 0) await record(client, { partnerId, ...erasure });
    return { states: states.length };
  });
}

const columnsOf = (fields: ErasableField[]) => fields.map((field) => ERASABLE_FIELDS[field]);

// Those that have any of the fields still.
async function listStates(
  client: pg.ClientBase,
  { partnerId, recordId, fields }: Erasure & Tenant,
): Promise<State[]> {
  const filled = columnsOf(fields).map(
    ({ column, empty }) => `${column}::text IS DISTINCT FROM ${literal(empty)}`,
  );
  const { rows } = await client.query<State>({
    text: `SELECT partner_id, occurred_at, sequence, ${BYTES_TO_READ} AS size, is_own, user_principal_name,
        (occurred_at AT TIME ZONE 'UTC')::date::text AS day
      FROM activity WHERE partner_id = $1 AND ${IS_OF_RECORD} AND (${filled.join(' OR ')})
      ORDER BY sequence`,
    values: [partnerId, recordId],
    types: RAW_TIMES,
  });
  return rows;
}

const IS_OF_RECORD = isSameRecord(sql`record_id`, sql`$2`).text;

const literal = (empty: string | null) => (empty === null ? 'NULL' : `'${empty}'`);

type ErasedState = Tenant & { state: State; fields: ErasableField[] };

async function eraseState(
  client: pg.ClientBase,
  { partnerId, state, fields }: ErasedState,
): Promise<void> {
  const { sequence } = state;
  await eraseSalts(client, { partnerId, sequence, fields });
  const changes = columnsOf(fields).map(({ column, empty }) => `${column} = ${literal(empty)}`);
  await client.query(
    `UPDATE activity SET ${changes.join(', ')} WHERE partner_id = $1 AND sequence = $2`,
    [partnerId, sequence],
  );
  await replaceText(client, state);
}

// The index of the search stays: it leads to a text, and the text is what is compared.
async function replaceText(client: pg.ClientBase, state: State): Promise<void> {
  const [made] = await buildTexts(client, [state]);
  for (const table of ['activity_text', 'activity_text_new'])
    await client.query(
      `UPDATE ${table} AS known SET text = $4, user_principal_name = activity.user_principal_name
       FROM activity WHERE known.partner_id = $1 AND known.occurred_at = $2 AND known.sequence = $3
         AND (activity.partner_id, activity.occurred_at, activity.sequence)
           = (known.partner_id, known.occurred_at, known.sequence)`,
      [state.partner_id, state.occurred_at, state.sequence, made?.text ?? ''],
    );
}

// Of those that no activity names any more.
async function forgetUsers(
  client: pg.ClientBase,
  { partnerId, states }: Tenant & { states: State[] },
): Promise<void> {
  const names = [...new Set(states.map((state) => state.user_principal_name))];
  for (const table of ['activity_user', 'activity_actor'])
    await client.query(
      `DELETE FROM ${table} AS known WHERE partner_id = $1 AND name = ANY($2) AND name <> ''
         AND NOT EXISTS (SELECT FROM activity
           WHERE activity.partner_id = $1 AND user_principal_name = known.name)`,
      [partnerId, names],
    );
}

async function record(
  client: pg.ClientBase,
  { partnerId, recordId, fields, actor }: Erasure & Tenant,
): Promise<void> {
  await recordLogActivity(
    { client, scope: { partnerId } },
    {
      operationType: 'log_fields_erased',
      actor,
      data: [
        ['RecordId', recordId],
        ['ErasedFields', fields.join(', ')],
      ],
    },
  );
}
