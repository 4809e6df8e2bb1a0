import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { OperationalError } from '@/lib/platform/errors/operational-error';

/** The ids of the system account that PostgreSQL runs as; null: the current account. */
export type Account = { uid: number; gid: number } | null;

type Invocation = { command: string; args: string[]; account?: { uid: number; gid: number } };
type InvocationOf = (program: string[]) => Invocation;

// Nothing of the caller's environment: variables such as PGPORT or LANG would affect the server.
const ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
  LC_ALL: 'C',
  // Means nothing to PostgreSQL; Next.js's types require it in every environment.
  NODE_ENV: 'production',
} as const;
const PREFERRED_ACCOUNTS = ['postgres', 'nobody'];

/** The account to run PostgreSQL as: never root, and the owner of existing data remains. */
export function chooseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(dataFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of PREFERRED_ACCOUNTS) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new OperationalError(
    'PostgreSQL does not run as root, and there is no user "nobody" to run it as.',
  );
}

/**
 * Starts `program` (path and arguments) as `account`, with access to it and to `folder`.
 * Throws OperationalError when that account cannot be given access.
 */
export function startProcess(
  program: string[],
  options: {
    account: Account;
    folder: string;
    stdio: StdioOptions;
    variables?: Record<string, string>;
  },
): ChildProcess {
  const { account, folder, stdio, variables } = options;
  const invocationOf = account
    ? chooseInvocation(account, { program: program[0] ?? '', folder })
    : asCurrentUser;
  const { command, args, account: as } = invocationOf(program);
  // A session of its own: Ctrl-C in the terminal reaches only us, and we stop the server properly.
  return spawn(command, args, {
    ...as,
    stdio,
    env: { ...ENVIRONMENT, ...variables },
    detached: true,
  });
}

const asCurrentUser: InvocationOf = ([command = '', ...args]) => ({ command, args });

// Another account cannot enter a project below a private folder of root, unless the process keeps
// one of root's capabilities. The weakest one that suffices is used.
function chooseInvocation(
  account: NonNullable<Account>,
  paths: { program: string; folder: string },
): InvocationOf {
  const asAccount: InvocationOf = (program) => ({ ...asCurrentUser(program), account });
  const candidates = [
    asAccount,
    withCapability('dac_read_search', account),
    withCapability('dac_override', account),
  ];
  const invocationOf = candidates.find((candidate) => canAccess(candidate, paths));
  if (invocationOf) return invocationOf;
  throw new OperationalError(
    `PostgreSQL does not run as root, and no other user can open ${paths.folder}; move the project to a folder that everybody may enter.`,
  );
}

function withCapability(capability: string, { uid, gid }: NonNullable<Account>): InvocationOf {
  return (program) => ({
    command: 'setpriv',
    args: [
      ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
      // PostgreSQL checks its programs with access(2), which respects capabilities only with this bit.
      '--securebits=+no_setuid_fixup',
      ...[`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--', ...program],
    ],
  });
}

// The program `test` rather than the shell builtin, which checks access differently.
function canAccess(
  invocationOf: InvocationOf,
  { program, folder }: { program: string; folder: string },
): boolean {
  const { command, args, account } = invocationOf(['test', '-x', program, '-a', '-w', folder]);
  return spawnSync(command, args, { ...account, env: ENVIRONMENT, stdio: 'ignore' }).status === 0;
}
