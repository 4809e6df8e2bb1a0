import { parseArgs } from 'node:util';
import {
  requireRestorable,
  restoreBackup,
  type RestoreResult,
} from '@/lib/platform/database/backup/restore-backup';
import {
  EMBEDDED_FOLDER,
  startEmbeddedServer,
} from '@/lib/platform/database/embedded/embedded-server';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { closeOnExit } from '@/lib/platform/process/shutdown';
import { logLine } from '@/lib/platform/process/progress-log';
import { requireEmbeddedDatabase } from '@/scripts/backup/require-embedded-database';
import type { CommandContext } from './command-context';

const USAGE = 'Name one backup: npm run restore -- FILE [--replace]';

/** Restores a backup into the embedded database, which must not be in use. */
export default async function restore({ args }: CommandContext): Promise<void> {
  const { file, isReplacing } = readArguments(args);
  requireEmbeddedDatabase('restore');
  // Checked before the database is started.
  const backup = await requireRestorable(file);
  const start = performance.now();
  const opening = startEmbeddedServer({ folder: EMBEDDED_FOLDER });
  closeOnExit(() =>
    opening.then(
      (server) => server.stop(),
      () => undefined,
    ),
  );
  const { listOtherUsers, ...urls } = await opening;
  requireUnused(listOtherUsers());
  const restored = await restoreBackup(urls, { ...backup, isReplacing, onProgress: logLine });
  console.log(
    `${describe(file, restored)} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  logSecretsNotice(restored);
}

function readArguments(args: string[]): { file: string; isReplacing: boolean } {
  try {
    const options = { replace: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file && others.length === 0) return { file, isReplacing: values.replace };
  } catch (error) {
    throw new OperationalError(`${messageOf(error)}. ${USAGE}`);
  }
  throw new OperationalError(USAGE);
}

function requireUnused(others: number[]): void {
  if (others.length === 0) return;
  throw new OperationalError(
    `The embedded database is in use by process ${others.join(', ')}, such as npm run demo; stop it first. Nothing was changed.`,
  );
}

function describe(file: string, { madeAt, rows }: RestoreResult): string {
  const count = (table: string) => formatCount(rows.get(table) ?? 0, 'en');
  const all = [...rows.values()].reduce((sum, number) => sum + number, 0);
  return `Restored what ${file} holds as of ${madeAt}: ${count('activity')} activities, ${formatCount(all, 'en')} rows of ${rows.size} tables,`;
}

// They are encrypted with a key that is deliberately not in the database.
function logSecretsNotice({ rows }: RestoreResult): void {
  if (!rows.get('partner_center_connection')) return;
  logLine(
    'The secrets of its connections to Partner Center need the SECRETS_KEY of the installation where the backup was made (the demo stores its own in .data/secrets-key); without it they have to be entered again.',
  );
}
