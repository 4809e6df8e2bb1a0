import { userInfo } from 'node:os';
import { codeOf } from '@/lib/platform/errors/operational-error';

/** Who runs this process, as the operating system names them: by number where it has no name. */
export function getOsUser(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // In a container a process may run as a user whom no list has.
    if (codeOf(error) === null) throw error;
    return `user ${process.getuid?.() ?? 'unknown'}`;
  }
}
