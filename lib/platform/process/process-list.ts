import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { codeOf } from '@/lib/platform/errors/operational-error';
import { commandLineOf } from './process-identity';

/** The processes of this machine with their command lines, as far as visible to this user. */
export function listProcesses(): { pid: number; command: string }[] {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => ({ pid: Number(pid), command: commandLineOf(Number(pid)) }));
  }
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return stdout.split('\n').map((line) => {
    const [pid = '', ...command] = line.trim().split(' ');
    return { pid: Number(pid), command: command.join(' ') };
  });
}

/** Sends a signal to a process that may have exited; throws when it belongs to another user. */
export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
