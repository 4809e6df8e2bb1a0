import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect } from '@playwright/test';
import { queryRows, sql } from '@/lib/database/database';
import { getSiteUrl } from '@/lib/env';
import { EXPORT } from './download';
import type { Session } from './session';
import type { Staff } from './staff';

/** Gives a partner so many activities that no buffer between server and reader holds them all. */
export async function fillArchive({ partner }: Staff): Promise<void> {
  await queryRows(sql`
    INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name,
      actor_kind, resource_type, operation_type, customized_data)
    SELECT ${partner.id}::uuid, 'archived-' || n, 'succeeded', now() - make_interval(secs => n),
      'system', 'system', 'order', 'create_order',
      json_build_array(json_build_object('key', 'Note', 'value', repeat('kept for years ', 60)))
    FROM generate_series(1, 30000) AS n`);
}

/** Begins the download of a log, reads the beginning, and then reads no further. */
export async function beginDownload(session: Session): Promise<IncomingMessage> {
  const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const request = get(getSiteUrl().origin + EXPORT, { headers: { cookie } });
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response?.statusCode !== 200) throw new Error(`The answer was ${response?.statusCode}.`);
  await once(response, 'readable');
  return response;
}

/** The database sessions of downloads whose readers have stopped reading. */
export async function stalledSessions(): Promise<number[]> {
  // Others download at the same time, but read on: they are never idle for so long.
  const rows = await queryRows<{ pid: number }>(sql`
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND state = 'idle in transaction'
      AND query LIKE 'FETCH%' AND state_change < clock_timestamp() - interval '1 second'`);
  return rows.map(({ pid }) => pid);
}

/** Waits until the one download that was begun stalls, and answers its database session. */
export async function stalledSession(): Promise<number> {
  await expect.poll(stalledSessions, 'a download stalls').toHaveLength(1);
  const [pid] = await stalledSessions();
  if (pid === undefined) throw new Error('The download went on.');
  return pid;
}

/** Whether a session of the database still exists. */
export async function hasSession(pid: number): Promise<boolean> {
  const rows = await queryRows(sql`SELECT FROM pg_stat_activity WHERE pid = ${pid}`);
  return rows.length > 0;
}
