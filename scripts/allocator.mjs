// What glibc's allocator is told for a server, see docs/decisions/0113-few-arenas.md. It reads this before a program
// begins, so that takes a process of its own. Source: mallopt(3).
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Two arenas for all threads instead of eight for each core, and what is as large as a block of a download
 * goes back to the system at once.
 */
export const ALLOCATOR_SETTINGS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/** Whether this process lacks the settings. Whoever sets one of them has chosen. */
export function lacksAllocatorSettings() {
  const isChosen = Object.keys(ALLOCATOR_SETTINGS).some((name) => process.env[name] !== undefined);
  return process.platform === 'linux' && !isChosen;
}

/** Runs this very command with the settings, passes signals on to it, and ends as it ends. */
export function runWithAllocatorSettings() {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...ALLOCATOR_SETTINGS,
      // As under npm: it ends when this process is killed.
      npm_lifecycle_event: process.env.npm_lifecycle_event || process.argv[2],
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) =>
    process.exit(code ?? 128 + constants.signals[signal ?? 'SIGKILL']),
  );
}
