import { parseArgs } from 'node:util';
import { closeDatabase } from '@/lib/platform/database/database';
import { canRewriteActivities } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { applySettings } from '@/lib/platform/env/env';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { getPartnerId } from '@/lib/partners/queries';
import { getOsUser } from '@/lib/platform/process/os-user';
import { ERASABLE_FIELDS, isErasable } from '@/lib/proof/losses/erasable-fields';
import { eraseFields, type Erasure } from '@/lib/proof/losses/erase-fields';
import type { CommandContext } from './command-context';

const FIELD_NAMES = Object.keys(ERASABLE_FIELDS).join(', ');
const USAGE = `npm run erase -- --partner ID-OR-DOMAIN --record ID --field NAME [--field NAME …] --apply
Fields: ${FIELD_NAMES}.`;

/**
 * Erases fields of a record for good, in all its states: the value, and the salt without which its digest
 * in the log says nothing.
 */
export default async function erase({ args }: CommandContext): Promise<void> {
  const { partner, isApplied, ...erasure } = readOptions(args);
  const { close, ...urls } = await openCurrentDatabase();
  try {
    applySettings({ DATABASE_URL: urls.url });
    if (!(await canRewriteActivities(urls.ownerUrl)))
      throw new OperationalError(
        'Only the owner of the database can erase fields; set DATABASE_OWNER_URL.',
      );
    const partnerId = await getPartnerId(partner);
    const what = `${erasure.fields.join(', ')} of record ${erasure.recordId}`;
    if (!isApplied) {
      console.log(`Would erase ${what}, for good. Add --apply to do so.`);
      return;
    }
    const { states } = await withClient(urls.ownerUrl, (client) =>
      eraseFields(client, { partnerId, ...erasure }),
    );
    if (states === 0)
      throw new OperationalError(
        `There is no such record, or it has none of these fields: ${what}.`,
      );
    console.log(`Erased ${what} (${states} ${states === 1 ? 'state' : 'states'}).`);
  } finally {
    await closeDatabase();
    await close();
  }
}

type Options = Erasure & { partner: string; isApplied: boolean };

function readOptions(args: string[]): Options {
  try {
    const options = {
      partner: { type: 'string' },
      record: { type: 'string' },
      field: { type: 'string', multiple: true },
      apply: { type: 'boolean', default: false },
    } as const;
    const {
      partner,
      record: recordId,
      field: names = [],
      apply,
    } = parseArgs({ args, options }).values;
    const unknown = names.find((name) => !isErasable(name));
    if (unknown !== undefined) throw new OperationalError(`No field ${unknown} can be erased`);
    const fields = names.filter(isErasable);
    if (partner && recordId && fields.length > 0)
      return { partner, recordId, fields, actor: getOsUser(), isApplied: apply };
  } catch (error) {
    throw new OperationalError(`${messageOf(error)}. ${USAGE}`);
  }
  throw new OperationalError(USAGE);
}
