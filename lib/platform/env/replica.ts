import { findPostgresUrl, findText, SettingError } from './env';

/** The URL of a streaming replica, `DATABASE_REPLICA_URL`; null when unset. Throws SettingError. */
export function findReplicaUrl(): string | null {
  return findPostgresUrl('DATABASE_REPLICA_URL');
}

/** Whether exports read the replica (`DATABASE_REPLICA_EXPORTS`, off). Throws SettingError. */
export function areExportsOnReplica(): boolean {
  const text = findText('DATABASE_REPLICA_EXPORTS') ?? 'off';
  if (text === 'on' || text === 'off') return text === 'on';
  throw new SettingError(`DATABASE_REPLICA_EXPORTS is "${text}"; set it to on or off.`);
}
