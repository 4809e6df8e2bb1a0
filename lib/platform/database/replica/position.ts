import type pg from 'pg';

/** How far the primary's log is safely written, in which history of which cluster. */
export type Position = { lsn: string; timeline: number; cluster: string };

/** What keeps a replica from being read; null when it has replayed all that was asked for. */
export type ReplicaFault = 'behind' | 'foreign' | null;

type Queryable = Pick<pg.ClientBase, 'query'>;

/** The primary's position: everything that it has confirmed until now is before it. */
export async function readPosition(primary: Queryable): Promise<Position> {
  const { rows } = await primary.query<Position>(
    `SELECT pg_current_wal_flush_lsn()::text AS lsn, system_identifier::text AS cluster,
       ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int AS timeline
     FROM pg_control_system()`,
  );
  if (!rows[0]) throw new Error('PostgreSQL did not say its position.');
  return rows[0];
}

/**
 * Whether the server behind a connection has replayed up to a position. It is foreign when it is no
 * standby, belongs to another cluster, or follows another history, as after a failover that it missed.
 */
export async function findReplicaFault(
  replica: Queryable,
  { lsn, timeline, cluster }: Position,
): Promise<ReplicaFault> {
  const { rows } = await replica.query<{ fault: ReplicaFault }>(
    `SELECT CASE
       WHEN NOT pg_is_in_recovery() OR system_identifier::text <> $2
         OR min_recovery_end_timeline <> $3 THEN 'foreign'
       WHEN coalesce(pg_last_wal_replay_lsn() < $1::pg_lsn, true) THEN 'behind'
     END AS fault
     FROM pg_control_system(), pg_control_recovery()`,
    [lsn, cluster, timeline],
  );
  return rows[0]?.fault ?? null;
}
