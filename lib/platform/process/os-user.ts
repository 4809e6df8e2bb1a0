import { userInfo } from 'node:os';
import { codeOf } from '@/lib/platform/errors/operational-error';

/** The operating system's user of this process, by number when it has no name. */
export function getOsUser(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // In a container a process may run as a user without an entry in /etc/passwd.
    if (codeOf(error) === null) throw error;
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
