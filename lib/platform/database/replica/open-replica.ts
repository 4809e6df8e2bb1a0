import { MAX_DOWNLOADS } from '@/lib/platform/downloads/download-slots';
import { areExportsOnReplica, findReplicaUrl } from '@/lib/platform/env/replica';
import { DatabaseAvailability } from '@/lib/platform/database/connections/availability';
import { BoundedPool } from '@/lib/platform/database/connections/bounded-pool';
import type { PoolLimits } from '@/lib/platform/database/connections/limits';
import { TenantPool } from '@/lib/platform/database/connections/tenant-pool';
import { Replica } from './replica';

/** The replica of `DATABASE_REPLICA_URL`; null when there is none. Throws SettingError. */
export function openReplica({
  limits,
  primary,
  onStatusChange,
}: {
  limits: PoolLimits;
  primary: BoundedPool;
  onStatusChange: (sentence: string) => void;
}): Replica | null {
  const url = findReplicaUrl();
  if (url === null) return null;
  const availability = new DatabaseAvailability({
    url,
    outageTimeoutMs: 0,
    onStatusChange: (outage) =>
      onStatusChange(
        outage === null
          ? 'The replica is available again.'
          : `The replica is unavailable: ${outage}. Reads go to the primary until it responds.`,
      ),
  });
  const boundedPool = (kind: keyof PoolLimits, max: number) =>
    new BoundedPool({ url, max, limits: limits[kind], availability });
  return new Replica({
    pool: new TenantPool(boundedPool('pages', 10)),
    downloadPool: areExportsOnReplica()
      ? new TenantPool(boundedPool('downloads', MAX_DOWNLOADS))
      : null,
    commonPool: boundedPool('pages', 1),
    primary,
    availability,
    onStatusChange,
  });
}
