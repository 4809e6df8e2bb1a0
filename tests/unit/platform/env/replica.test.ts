import { expect, it } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { areExportsOnReplica, findReplicaUrl } from '@/lib/platform/env/replica';

it('has no replica unless one is named', () => {
  applySettings({ DATABASE_REPLICA_URL: '' });
  expect(findReplicaUrl()).toBeNull();
  applySettings({ DATABASE_REPLICA_URL: 'postgresql://app@replica/log' });
  expect(findReplicaUrl()).toBe('postgresql://app@replica/log');
  applySettings({ DATABASE_REPLICA_URL: 'https://replica' });
  expect(findReplicaUrl).toThrow('DATABASE_REPLICA_URL is not a PostgreSQL URL');
  applySettings({ DATABASE_REPLICA_URL: '' });
});

it('exports from the primary unless told otherwise', () => {
  applySettings({ DATABASE_REPLICA_EXPORTS: '' });
  expect(areExportsOnReplica()).toBe(false);
  applySettings({ DATABASE_REPLICA_EXPORTS: 'on' });
  expect(areExportsOnReplica()).toBe(true);
  applySettings({ DATABASE_REPLICA_EXPORTS: 'yes' });
  expect(areExportsOnReplica).toThrow('DATABASE_REPLICA_EXPORTS is "yes"; set it to on or off.');
  applySettings({ DATABASE_REPLICA_EXPORTS: '' });
});
