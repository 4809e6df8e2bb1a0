import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from '@/lib/platform/errors/operational-error';

/** Names one process. The number alone does not: the system gives it out again. */
export type ProcessIdentity = { pid: number; started: string };

/** The mark of this process. */
export function currentProcessIdentity(): ProcessIdentity {
  return processIdentityOf(process.pid);
}

/** The mark of the process that has the number `pid` now. */
export function processIdentityOf(pid: number): ProcessIdentity {
  return { pid, started: findProcessStart(pid) ?? '' };
}

/** Whether process `pid` is halted (SIGSTOP), so that it hears nothing but SIGCONT and SIGKILL. */
export function isSuspended(pid: number): boolean {
  if (process.platform !== 'linux') return ps(pid, 'state=').startsWith('T');
  return readProc(`/proc/${pid}/stat`)?.split(') ').at(-1)?.startsWith('T') === true;
}

/** Whether the very process that left this mark still runs. */
export function isAlive(mark: ProcessIdentity): boolean {
  return findProcessStart(mark.pid) === mark.started;
}

/** Reads a mark that was written as JSON; null when the file is absent or holds none. */
export function findProcessIdentity(file: string): ProcessIdentity | null {
  const value = findJson(file);
  return isProcessIdentity(value) ? value : null;
}

/** Reads a file of JSON; null when it is absent or holds none. */
export function findJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** When process `pid` began, in the system's own terms; null when there is none, or a zombie. */
export function findProcessStart(pid: number): string | null {
  if (process.platform === 'linux') return findStartInProc(pid);
  const [state, ...started] = ps(pid, 'state=,lstart=').split(/\s+/);
  return !state || state.startsWith('Z') ? null : started.join(' ');
}

/** The number of the process that started process `pid`, as far as Linux tells; null elsewhere. */
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
  // Ticks since boot: the boot's own id keeps them apart from those of another.
  return `${fields[19]} ${readProc('/proc/sys/kernel/random/boot_id')?.trim()}`;
}

// The name, in brackets, may hold anything; after it the 1st field is the state, the 2nd the parent,
// the 20th the start.
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

/** Whether a value read from JSON is a mark. */
export function isProcessIdentity(value: unknown): value is ProcessIdentity {
  if (typeof value !== 'object' || value === null) return false;
  return 'pid' in value && typeof value.pid === 'number' && 'started' in value;
}
