import { parseArgs } from 'node:util';
import { grantScope } from '@/lib/auth/scope';
import { closeDatabase, getDatabase } from '@/lib/platform/database/database';
import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import { getSiteUrl, applySettings } from '@/lib/platform/env/env';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { parseAddress } from '@/lib/platform/names/address';
import { describeNameProblem } from '@/lib/platform/names/name-fields';
import { getPartnerId } from '@/lib/partners/queries';
import { makeOperatorLink } from '@/lib/users/links/operator-link';
import type { CommandContext } from './command-context';

const USAGE = 'npm run user:link -- --email EMAIL';

/** Creates a sign-in link for a user whom no two admins can help, and prints it. */
export default async function userLink({ args }: CommandContext): Promise<void> {
  const email = readEmail(args);
  // The link contains the site, so this setting is checked first.
  getSiteUrl();
  if (!areLocalAccountsOn())
    throw new OperationalError('LOCAL_ACCOUNTS is off, so nobody signs in by a link.');
  const { close, ...urls } = await openCurrentDatabase();
  try {
    applySettings({ DATABASE_URL: urls.url });
    await prepareDatabase(urls);
    const scope = grantScope(await getPartnerId(email.slice(email.lastIndexOf('@') + 1)));
    const client = await getDatabase().pool.connect(scope);
    const { url } = await makeOperatorLink({ client, scope }, email).finally(() =>
      client.release(),
    );
    console.log(`${email} chooses a password here, within seven days:\n${url}`);
  } finally {
    await closeDatabase();
    await close();
  }
}

function readEmail(args: string[]): string {
  const parsed = parseAddress(readOptions(args).email);
  if ('address' in parsed) return parsed.address;
  throw new OperationalError(
    `--email: ${describeNameProblem(parsed, translatorFor('en'))} ${USAGE}`,
  );
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { email: { type: 'string', default: '' } } }).values;
  } catch (error) {
    throw new OperationalError(`${messageOf(error)} ${USAGE}`);
  }
}
