import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Failure } from '@/lib/failure';

/** The system account, by numbers, that PostgreSQL runs as; null: the one that runs this. */
export type Account = { uid: number; gid: number } | null;

type Invocation = { command: string; args: string[]; account?: { uid: number; gid: number } };
type Way = (program: string[]) => Invocation;

// Nothing of the caller's environment: variables such as PGPORT or LANG would change the server.
const ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  // Means nothing to PostgreSQL; Next.js's types demand it of every environment.
  NODE_ENV: 'production',
} as const;
const GOOD_ACCOUNTS = ['postgres', 'nobody'];

/** The account to run PostgreSQL as: it refuses root, and the owner of existing data stays. */
export function chooseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of GOOD_ACCOUNTS) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Failure('PostgreSQL does not run as root, and there is no user "nobody" to run it as.');
}

/**
 * Starts `program` (path and arguments) as `account`, able to reach it and `folder`.
 * Throws Failure when that account can be given no way there.
 */
export function launch(
  program: string[],
  options: {
    account: Account;
    folder: string;
    stdio: StdioOptions;
    variables?: Record<string, string>;
  },
): ChildProcess {
  const { account, folder, stdio, variables } = options;
  const way = waysFor(account).find((candidate) => reaches(candidate, [program[0] ?? '', folder]));
  if (!way) {
    throw new Failure(
      `PostgreSQL does not run as root, and no other user can open ${folder}; move the project to a folder that all may enter.`,
    );
  }
  const { command, args, account: as } = way(program);
  // Its own session: Ctrl-C in the terminal reaches only us, and we stop the server in good order.
  return spawn(command, args, {
    ...as,
    stdio,
    env: { ...ENVIRONMENT, ...variables },
    detached: true,
  });
}

// A project below a private folder of root's is out of another account's reach, unless the
// process keeps one of root's capabilities. The weakest that works is taken.
function waysFor(account: Account): Way[] {
  if (!account) return [([command = '', ...args]) => ({ command, args })];
  const plain: Way = ([command = '', ...args]) => ({ command, args, account });
  const keeping =
    (capability: string): Way =>
    (program) => ({
      command: 'setpriv',
      args: [
        ...[`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'],
        ...[`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--', ...program],
      ],
    });
  return [plain, keeping('dac_read_search'), keeping('dac_override')];
}

function reaches(way: Way, paths: string[]): boolean {
  const test = ['/bin/sh', '-c', 'test -x "$0" && test -w "$1"', ...paths];
  const { command, args, account } = way(test);
  return spawnSync(command, args, { ...account, env: ENVIRONMENT, stdio: 'ignore' }).status === 0;
}
