import { isStartedByNpm } from '@/lib/platform/env/env';
import {
  commandLineOf,
  findParentPid,
  isAlive,
  processIdentityOf,
  type ProcessIdentity,
} from './process-identity';

const CHECK_MS = 200;
// npm, the shell that runs its script, and wrappers that may precede a command there, such as
// scripts/allocator.mjs.
const MAX_ANCESTORS = 5;
const IS_COMMAND = / (\S*\/)?scripts\/run\.mjs /;

/**
 * Calls `end` once when the npm that started this process is gone. npm passes signals to a shell in
 * between, which dies without forwarding them; of kill -9 not even the shell knows.
 */
export function exitWithNpm(end: () => void): void {
  if (!isStartedByNpm()) return;
  const parent = process.ppid;
  const ancestors = listAncestors();
  const checking = setInterval(() => {
    if (process.ppid === parent && ancestors.every(isAlive)) return;
    clearInterval(checking);
    end();
  }, CHECK_MS).unref();
}

/**
 * The ancestors of this process up to npm, as far as known. When npm is not among them, the parent if that
 * is a command of ours, which waits for this process; else none.
 */
export function listAncestors(): ProcessIdentity[] {
  const ancestors: ProcessIdentity[] = [];
  let pid = isStartedByNpm() ? findParentPid(process.pid) : null;
  for (; pid !== null && ancestors.length < MAX_ANCESTORS; pid = findParentPid(pid)) {
    ancestors.push(processIdentityOf(pid));
    if (/^npm\b/.test(commandLineOf(pid))) return ancestors;
  }
  return IS_COMMAND.test(commandLineOf(process.ppid)) ? ancestors.slice(0, 1) : [];
}
