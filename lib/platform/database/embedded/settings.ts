/**
 * The settings of the embedded server: for this machine only, sized for two cores and a few gigabytes.
 * None of them weakens durability: fsync and synchronous_commit keep their defaults.
 */
export const EMBEDDED_SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // The path of a socket is limited to 107 bytes, and a project folder can be deeper.
  unix_socket_directories: '',
  max_connections: '100',
  // Fits the indexes of a million activities, which are updated in random places.
  shared_buffers: '512MB',
  effective_cache_size: '1GB',
  // Parallel work shares memory through /dev/shm, which is 64 MB in a container.
  work_mem: '8MB',
  max_parallel_workers_per_gather: '1',
  maintenance_work_mem: '128MB',
  // By default PostgreSQL reserves space ahead, which Btrfs then does not compress.
  file_extend_method: 'write_zeros',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  // Nothing replicates this server, so bulk loads need no additional log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // For SSDs, with most of the data in memory.
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
