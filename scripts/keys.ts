import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withClient } from '@/lib/platform/database/client';
import { findCurrentUrls } from '@/lib/platform/database/current-database';
import { describePending } from '@/lib/platform/database/migrations/migrate';
import { applySettings, findDatabaseUrl, getSiteUrl } from '@/lib/platform/env/env';
import { findProofKeyFile } from '@/lib/platform/env/proof';
import { messageOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { formatVerifierKey, verifierOf } from '@/lib/proof/core/signed-note';
import { addKey, findFileFault, makeKeyFile, requireNoKeyFile } from '@/lib/proof/keys/key-file';
import {
  describeKeys,
  listKeysInForce,
  partnerVerifierKey,
  type KeyInForce,
} from '@/lib/proof/keys/key-in-force';
import { findProofKeys, type ProofKeys } from '@/lib/proof/keys/proof-keys';
import { isKeyName } from '@/lib/proof/keys/signer-key';
import { STORED_PROOF_KEY } from '@/lib/proof/keys/stored-proof-key';
import type { CommandContext } from './command-context';

const USAGE = 'npm run keys [-- [--rotate] [--name HOST/PATH] | --show]';

type Options = { name?: string | undefined; show: boolean; rotate: boolean };

/** Makes, shows or changes the keys that sign the logs; prints their verifier keys. */
export default async function keys({ args }: CommandContext): Promise<void> {
  const { name, show, rotate } = readOptions(args);
  const file = getFile({ isNew: !show && !rotate });
  if (!show && !rotate) {
    requireNoKeyFile(file);
    makeKeyFile(file, getName(name));
    logLine(
      `The key is in ${file}. Keep a copy of it where no backup of the database is: without it nothing more is sealed, and whoever has both can rewrite the log.`,
    );
  }
  if (rotate) await addNewKey(file, name);
  const found = getKeys();
  const inForce = await findInForce(found);
  printVerifierKeys(found, inForce);
  const sentences = [findFileFault(file), ...(inForce ? describeKeys(found, inForce) : [])];
  for (const sentence of sentences) if (sentence !== null) logLine(sentence);
}

// Under another name it begins a log of that name, as a restored copy needs.
async function addNewKey(file: string, name: string | undefined): Promise<void> {
  if (name !== undefined) requireKeyName(name);
  const found = getKeys();
  const inForce = await findInForce(found);
  const isChanging = found.previous !== null && inForce === null;
  if (isChanging)
    throw new OperationalError(
      `${file} has more than one key, and only the database says whether the last one is in force; start it, or remove the lines of keys that are out of use. No key was added.`,
    );
  const unready = inForce?.filter(({ state }) => state === 'previous' || state === 'other') ?? [];
  if (unready.length > 0)
    throw new OperationalError(`${describeKeys(found, unready).join(' ')} No key was added.`);
  addKey(file, name);
  logLine(
    'A new key was added. The running server takes it into force at its next seal, by an entry that the old key signs, too. Give the verifier keys below to everybody who checks the log, witnesses above all: they refuse the new key until they have it.',
  );
}

function printVerifierKeys(found: ProofKeys, inForce: KeyInForce[] | null): void {
  console.log(`${formatVerifierKey(verifierOf(found.current))} # the key itself`);
  for (const { partnerId, domain } of inForce ?? [])
    console.log(`${partnerVerifierKey(found.current, partnerId)} # ${domain}`);
}

// Null when there is no database to ask.
async function findInForce(found: ProofKeys): Promise<KeyInForce[] | null> {
  try {
    const urls = await findCurrentUrls();
    if (urls === null || (await describePending(urls.ownerUrl)) !== null)
      return noDatabase('there is none, or it is not up to date');
    return await withClient(urls.url, (client) => listKeysInForce(client, found));
  } catch (error) {
    return noDatabase(messageOf(error));
  }
}

function noDatabase(reason: string): null {
  logLine(
    `The keys of the partners' logs are not listed, as the database cannot be asked: ${reason}.`,
  );
  return null;
}

function getKeys(): ProofKeys {
  const found = findProofKeys();
  if (found) return found;
  throw new OperationalError('PROOF_KEY_FILE is missing.');
}

function getFile({ isNew }: { isNew: boolean }): string {
  const file = findProofKeyFile();
  if (file !== null) return file;
  if (!isNew && findDatabaseUrl() === null && existsSync(STORED_PROOF_KEY)) {
    applySettings({ PROOF_KEY_FILE: STORED_PROOF_KEY });
    return STORED_PROOF_KEY;
  }
  throw new OperationalError(
    'PROOF_KEY_FILE is missing; set it to the path of a file that no backup of the database holds, such as /etc/activity-log/proof-key.',
  );
}

function getName(given: string | undefined): string {
  return requireKeyName(given ?? `${getSiteUrl().host}/activity`);
}

function requireKeyName(name: string): string {
  if (isKeyName(name)) return name;
  throw new OperationalError(
    `The key's name must be that of a host, perhaps with a path, such as log.example.com/activity: no scheme, no spaces, no plus. ${USAGE}`,
  );
}

function readOptions(args: string[]): Options {
  const options = {
    name: { type: 'string' },
    show: { type: 'boolean', default: false },
    rotate: { type: 'boolean', default: false },
  } as const;
  const values = parse(() => parseArgs({ args, options }).values);
  if (values.show && (values.rotate || values.name !== undefined))
    throw new OperationalError(`Give --show alone: ${USAGE}`);
  return values;
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new OperationalError(`${messageOf(error)}. ${USAGE}`);
  }
}
