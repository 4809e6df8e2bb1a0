import { parseArgs } from 'node:util';
import { grantScope } from '@/lib/auth/scope';
import { withClient } from '@/lib/platform/database/client';
import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import { getSiteUrl } from '@/lib/platform/env/env';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { addPartner } from '@/lib/partners/add-partner';
import { parseNewPartner } from '@/lib/partners/new-partner';
import { logLine } from '@/lib/platform/process/progress-log';
import type { CommandContext } from './command-context';

const USAGE =
  'npm run partner:add -- --tenant GUID --name NAME --domain DOMAIN --admin EMAIL [--cloud us_government]';

/** Adds a partner, as the owner of the database, and prints the link for its first global admin. */
export default async function partnerAdd({ args }: CommandContext): Promise<void> {
  const partner = parseNewPartner(readOptions(args));
  if (typeof partner === 'string') throw new OperationalError(`${partner} ${USAGE}`);
  // The link contains the site, so this setting is checked first.
  getSiteUrl();
  const { close, ...urls } = await openCurrentDatabase();
  try {
    await prepareDatabase(urls, logLine);
    const scope = grantScope(partner.tenant);
    const link = await withClient(urls.ownerUrl, (client) =>
      addPartner({ client, scope }, partner),
    );
    if (areLocalAccountsOn())
      console.log(`${partner.adminEmail} chooses a password here, within seven days:\n${link}`);
    else console.log(`${partner.name} is added; its people sign in with their company accounts.`);
  } finally {
    await close();
  }
}

function readOptions(args: string[]) {
  const required = { type: 'string', default: '' } as const;
  const options = { tenant: required, name: required, domain: required, admin: required };
  const cloud = { type: 'string', default: 'global' } as const;
  try {
    return parseArgs({ args, options: { ...options, cloud } }).values;
  } catch (error) {
    throw new OperationalError(`${messageOf(error)} ${USAGE}`);
  }
}
