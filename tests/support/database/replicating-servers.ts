import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withClient } from '@/lib/platform/database/client';
import { startCluster, type TestServer } from './test-cluster';

/** A primary with a migrated database, its streaming replica, and what removes both. */
export type ReplicatingServers = {
  primary: TestServer;
  replica: TestServer;
  remove: () => Promise<void>;
};

const SETTINGS = { wal_keep_size: '256MB', hot_standby_feedback: 'on' };

/** Starts two real servers, of which one replicates the other by streaming. */
export async function startReplicatingServers(): Promise<ReplicatingServers> {
  const cluster = await startCluster(SETTINGS);
  const { folder, data, account, server: primary, serve } = cluster;
  const copy = join(folder, 'replica');
  await copyCluster(primary.ownerUrl, { data, copy });
  if (account) chownTree(copy, account);
  const { port } = new URL(primary.ownerUrl);
  const replica = await serve(copy, {
    ...SETTINGS,
    primary_conninfo: `host=127.0.0.1 port=${port} user=postgres`,
  });
  const remove = async () => {
    await Promise.all([replica.kill(), primary.kill()]);
    cluster.remove();
  };
  return { primary, replica, remove };
}

// What pg_basebackup does, which the embedded PostgreSQL does not have.
async function copyCluster(
  ownerUrl: string,
  { data, copy }: { data: string; copy: string },
): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(`SELECT pg_backup_start('replica', true)`);
    const isWanted = (path: string) =>
      basename(path) !== 'postmaster.pid' && !path.startsWith(join(data, 'pg_wal/'));
    cpSync(data, copy, { recursive: true, filter: isWanted });
    mkdirSync(join(copy, 'pg_wal'), { recursive: true, mode: 0o700 });
    const { rows } = await client.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(false)',
    );
    writeFileSync(join(copy, 'backup_label'), rows[0]?.labelfile ?? '');
    writeFileSync(join(copy, 'standby.signal'), '');
  });
  chmodSync(copy, 0o700);
}

function chownTree(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chownSync(join(entry.parentPath, entry.name), uid, gid);
}
