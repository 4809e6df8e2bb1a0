/**
 * How the embedded server runs: only on this machine, sized for two cores and a few gigabytes.
 * Nothing here trades durability away: fsync and synchronous_commit keep their defaults.
 */
export const EMBEDDED_SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // A socket's path may be at most 107 bytes long, and a project's folder can be deeper.
  unix_socket_directories: '',
  max_connections: '100',
  // Holds the indexes of a million activities, into which each new one is put at random.
  shared_buffers: '512MB',
  effective_cache_size: '1GB',
  // Parallel work shares memory through /dev/shm, which is 64 MB in a container.
  work_mem: '8MB',
  max_parallel_workers_per_gather: '1',
  maintenance_work_mem: '128MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  // Nothing replicates this server, so bulk loads need not be logged twice.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Every disk of today, and most of the data is in memory.
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
