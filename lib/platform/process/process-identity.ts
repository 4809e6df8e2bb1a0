import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from '@/lib/platform/errors/operational-error';

/** Identifies one process. The pid alone does not: the system reuses it. */
export type ProcessIdentity = { pid: number; started: string };

/** The identity of this process. */
export function currentProcessIdentity(): ProcessIdentity {
  return processIdentityOf(process.pid);
}

/** The identity of the process that has the pid `pid` now. */
export function processIdentityOf(pid: number): ProcessIdentity {
  return { pid, started: findProcessStart(pid) ?? '' };
}

/** Whether process `pid` is suspended (SIGSTOP), so that only SIGCONT and SIGKILL reach it. */
export function isSuspended(pid: number): boolean {
  if (process.platform !== 'linux') return ps(pid, 'state=').startsWith('T');
  return readProc(`/proc/${pid}/stat`)?.split(') ').at(-1)?.startsWith('T') === true;
}

/** Whether the very process with this identity still runs. */
export function isAlive(mark: ProcessIdentity): boolean {
  return findProcessStart(mark.pid) === mark.started;
}

/** Reads an identity from a JSON file; null when it is missing or holds none. */
export function findProcessIdentity(file: string): ProcessIdentity | null {
  const value = findJson(file);
  return isProcessIdentity(value) ? value : null;
}

/** Reads a JSON file; null when it is missing or invalid. */
export function findJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** When process `pid` started, in the system's own format; null when there is none, or a zombie. */
export function findProcessStart(pid: number): string | null {
  if (process.platform === 'linux') return findStartInProc(pid);
  const [state, ...started] = ps(pid, 'state=,lstart=').split(/\s+/);
  return !state || state.startsWith('Z') ? null : started.join(' ');
}

/** The parent of process `pid` on Linux; null elsewhere. */
export function findParentPid(pid: number): number | null {
  const parent = process.platform === 'linux' ? Number(readStat(pid)?.[1]) : 0;
  return parent || null;
}

/** The command line of process `pid`; empty when there is none. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  return (readProc(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
}

function findStartInProc(pid: number): string | null {
  const fields = readStat(pid);
  if (!fields || fields[0] === 'Z') return null;
  // Ticks since boot: the boot id distinguishes them from those of another boot.
  return `${fields[19]} ${readProc('/proc/sys/kernel/random/boot_id')?.trim()}`;
}

// The name, in brackets, may contain anything; after it, the 1st field is the state, the 2nd the
// parent, the 20th the start.
function readStat(pid: number): string[] | undefined {
  return readProc(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
}

function readProc(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return null;
    throw error;
  }
}

function ps(pid: number, columns: string): string {
  return spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** Whether a value from JSON is a process identity. */
export function isProcessIdentity(value: unknown): value is ProcessIdentity {
  if (typeof value !== 'object' || value === null) return false;
  return 'pid' in value && typeof value.pid === 'number' && 'started' in value;
}
