import { once } from 'node:events';
import { get, type ClientRequest, type IncomingMessage } from 'node:http';
import { TEXT_VERSION } from '@/lib/activity/search/text-version';
import { getSiteUrl } from '@/lib/platform/env/env';
import { sql } from '@/lib/platform/database/database';
import { inTransaction } from '@/lib/platform/database/transaction';
import { ownerRows, withOwner } from '@/tests/support/database/as-owner';
import type { TestPartner } from '@/tests/support/records/partners';
import { EXPORT } from './download';
import type { Session } from './fixtures/session';

/**
 * Adds more activities to a partner than the buffers between server and reader can hold, with their
 * texts in the same transaction: else the server takes them for those of another version.
 */
export async function fillArchive(partner: TestPartner): Promise<void> {
  await inTransaction(partner.scope, async (client) => {
    await client.query(
      `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name,
         actor_kind, resource_type, operation_type, customized_data)
       SELECT $1::uuid, 'archived-' || n, 'succeeded', now() - make_interval(secs => n),
         'system', 'system', 'order', 'create_order',
         json_build_array(json_build_object('key', 'Note', 'value', (
           -- Digits that do not compress well.
           SELECT string_agg(md5(n || '.' || part), '') FROM generate_series(1, 28) AS part)))
       FROM generate_series(1, 30000) AS n`,
      [partner.id],
    );
    await client.query(
      `INSERT INTO activity_text_new (partner_id, occurred_at, sequence, customer_id,
         user_principal_name, resource_type, operation_type, status, text, made)
       SELECT partner_id, occurred_at, sequence, customer_id, user_principal_name, resource_type,
         operation_type, status, 'archived', $2
       FROM activity WHERE partner_id = $1 AND NOT is_own`,
      [partner.id, TEXT_VERSION],
    );
  });
}

/** Runs `work` while the log is locked: readers wait until it is done. */
export async function whileLogIsLocked(work: () => Promise<void>): Promise<void> {
  await withOwner(async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE activity IN ACCESS EXCLUSIVE MODE');
    await work();
    await client.query('ROLLBACK');
  });
}

/** Runs `work` while searches are not counted: what counts them waits for the index until it is done. */
export async function whileNothingIsCounted(work: () => Promise<void>): Promise<void> {
  await withOwner(async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE activity_text_block IN ACCESS EXCLUSIVE MODE');
    await work();
    await client.query('ROLLBACK');
  });
}

/** The query of a download, with `?`, and the accepted compression, if any. */
export type DownloadOptions = { query?: string; encoding?: string };

/** Requests a download without waiting for the response. */
export function requestDownload(session: Session, options: DownloadOptions = {}): ClientRequest {
  const { query = '', encoding = 'identity' } = options;
  const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'accept-encoding': encoding };
  return get(getSiteUrl().origin + EXPORT + query, { headers });
}

/** Starts a download and reads its start, but no further. */
export async function startDownload(
  session: Session,
  options: DownloadOptions,
): Promise<IncomingMessage> {
  const [response]: IncomingMessage[] = await once(requestDownload(session, options), 'response');
  if (response?.statusCode !== 200) throw new Error(`The answer was ${response?.statusCode}.`);
  await once(response, 'readable');
  return response;
}

/** The query of a download in the database: its session, its state, and for how long. */
export type DownloadQuery = {
  pid: number;
  state: string;
  waitsFor: string | null;
  seconds: number;
};

/** The current time of the database. */
export async function databaseNow(): Promise<string> {
  const [row] = await ownerRows<{ now: string }>(sql`SELECT clock_timestamp()::text AS now`);
  return row?.now ?? '';
}

/** The running queries of downloads that started since a time of the database. */
export async function listOpenDownloadQueries(since: string): Promise<DownloadQuery[]> {
  return ownerRows<DownloadQuery>(sql`
    SELECT pid, state, wait_event AS "waitsFor",
      extract(epoch FROM clock_timestamp() - state_change)::float AS seconds
    FROM pg_stat_activity
    WHERE datname = current_database() AND xact_start >= ${since}::timestamptz
      AND query ~ '^(COPY|FETCH|DECLARE activities|SELECT coalesce\\(sum\\(count\\), 0\\) AS count FROM )'`);
}

/** The queries that wait for a reader who has stopped; others are finished by then. */
export async function listStalledDownloadQueries(since: string): Promise<DownloadQuery[]> {
  const queries = await listOpenDownloadQueries(since);
  return queries.filter(({ waitsFor, seconds }) => waitsFor === 'ClientWrite' && seconds > 1);
}
