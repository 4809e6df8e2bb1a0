import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { parseCheckpoint } from '@/lib/proof/core/checkpoint';
import { isSignedBy } from '@/lib/proof/core/signed-note';
import { askWitness } from '@/lib/proof/outside/ask-witness';
import {
  listPlaces,
  NO_PLACE_WARNING,
  type Place,
  type WitnessPlace,
} from '@/lib/proof/outside/places';
import { parseCheckpointNote } from '@/lib/proof/witness/add-checkpoint';
import { originHash } from '@/lib/proof/witness/seen-checkpoints';

/**
 * What is wrong with the places that checkpoints go to, one sentence each. Without any place that is told by
 * `onAdvice`. The settings must be valid.
 */
export async function checkOutside(
  { url }: DatabaseUrls,
  onAdvice: (sentence: string) => void,
): Promise<string[]> {
  const places = listPlaces();
  if (places.length === 0) onAdvice(NO_PLACE_WARNING);
  return withClient(url, async (client) => {
    const findings: string[] = [];
    for (const place of places) findings.push(...(await checkPlace(client, place)));
    return findings;
  });
}

async function checkPlace(client: pg.ClientBase, place: Place): Promise<string[]> {
  if (place.kind === 'folder') return checkFolder(place.folder);
  const failures = await listFailures(client, place);
  return place.kind === 'witness'
    ? [...failures, ...(await checkWitness(client, place))]
    : failures;
}

function checkFolder(folder: string): string[] {
  const file = join(folder, `.${randomUUID()}`);
  try {
    writeFileSync(file, '');
    return [];
  } catch (error) {
    return [`CHECKPOINT_FOLDER cannot be written: ${messageOf(error)}.`];
  } finally {
    rmSync(file, { force: true });
  }
}

// Of a witness its own answer says more.
async function listFailures(client: pg.ClientBase, place: Place): Promise<string[]> {
  if (place.kind === 'witness') return [];
  const partners = await listHeads(client, place.id);
  return partners.flatMap(({ domain, detail }) =>
    detail === null ? [] : [`${domain}: the last checkpoint did not arrive. ${detail}`],
  );
}

async function checkWitness(client: pg.ClientBase, place: WitnessPlace): Promise<string[]> {
  const findings: string[] = [];
  for (const head of await listHeads(client, place.id)) {
    const fault = await findWitnessFault(client, { place, head }).catch(messageOf);
    if (fault !== null) findings.push(`The witness ${place.key.name}, ${head.domain}: ${fault}`);
  }
  return findings;
}

async function findWitnessFault(
  client: pg.ClientBase,
  { place, head }: { place: WitnessPlace; head: Head },
): Promise<string | null> {
  const { status, text } = await askWitness(`${place.url}/${originHash(head.origin)}/checkpoint`);
  if (status === 404) return 'It has cosigned nothing of this log yet; it may lack its key.';
  const seen = status === 200 ? parseCheckpointNote(text) : null;
  if (!seen) return `It answers with status ${status}, and with no checkpoint.`;
  if (!isSignedBy(seen.note, place.key))
    return 'What it shows is not signed by the key that WITNESS_KEYS has for it.';
  const { size } = seen.checkpoint;
  const row = await readTied<{ note: string }>(client, {
    partnerId: head.partnerId,
    text: 'SELECT note FROM tlog_checkpoint WHERE partner_id = $1 AND size = $2',
    values: [size],
  });
  const own = parseCheckpoint(row?.note ?? '');
  if (own?.root.equals(seen.checkpoint.root)) return null;
  return `It has cosigned a checkpoint of ${size} entries that this database does not have: the log was forked or rolled back. \`npm run verify\` says more.`;
}

type Head = { partnerId: string; domain: string; origin: string; detail: string | null };

// The partners that have a log, and why their newest checkpoint did not get to a place.
async function listHeads(client: pg.ClientBase, place: string): Promise<Head[]> {
  const partners = await client.query<{ id: string; domain: string }>(
    'SELECT id, domain FROM partner ORDER BY domain',
  );
  const heads: Head[] = [];
  for (const { id: partnerId, domain } of partners.rows) {
    const row = await readTied<Pick<Head, 'origin' | 'detail'>>(client, {
      partnerId,
      text: `SELECT origin, (SELECT detail FROM tlog_place WHERE partner_id = $1 AND place = $2) AS detail
        FROM tlog_head WHERE partner_id = $1`,
      values: [place],
    });
    if (row) heads.push({ partnerId, domain, ...row });
  }
  return heads;
}

// The application sees rows of the partner alone that its session is tied to.
async function readTied<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  { partnerId, text, values }: { partnerId: string; text: string; values: unknown[] },
): Promise<Row | undefined> {
  await client.query(`SELECT set_config('activity_log.partner', $1, false)`, [partnerId]);
  const { rows } = await client.query<Row>(text, [partnerId, ...values]);
  return rows[0];
}
