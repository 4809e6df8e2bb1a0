import type pg from 'pg';
import { digestsOf, knownSalts } from '@/lib/proof/entry/opened-salts';
import { disclose, SEED_BYTES } from '@/lib/proof/entry/activity-entry';
import { FIELDS, type FieldName } from '@/lib/proof/entry/fields';
import { readActivities } from '@/lib/proof/sealing/read-activities';
import { OperationalError } from '@/lib/platform/errors/operational-error';

type Erased = { partnerId: string; sequence: string; fields: FieldName[] };

type Sealed = {
  position: string;
  first: string;
  at: number;
  seed: Buffer;
  salts: Record<string, string> | null;
  digests: Record<string, string> | null;
};

const FIND = `
  SELECT run.position + at - 1 AS position, run.position AS first, at,
    substring(seeds FROM (at - 1) * ${SEED_BYTES} + 1 FOR ${SEED_BYTES}) AS seed, salts, digests
  FROM (SELECT *, array_position(sequences, $2::bigint) AS at FROM tlog_run
    WHERE partner_id = $1 AND last_sequence >= $2 ORDER BY last_sequence LIMIT 1) AS run
  LEFT JOIN tlog_erasure AS erasure
    ON erasure.partner_id = $1 AND erasure.position = run.position + at - 1
  WHERE at IS NOT NULL`;

/**
 * Erases the salts of fields of a sealed activity while their values are still there: what is kept is
 * the digests of these fields, and the salts of the others one by one instead of the seed. In the
 * transaction that erases the values and holds the log. Throws OperationalError when the activity is not
 * sealed yet.
 */
export async function eraseSalts(client: pg.ClientBase, erased: Erased): Promise<void> {
  const { partnerId, sequence, fields } = erased;
  const { rows } = await client.query<Sealed>(FIND, [partnerId, sequence]);
  const [sealed] = rows;
  if (!sealed) {
    throw new OperationalError(
      'The record is not sealed yet, which a running server does within ten seconds. Nothing was erased.',
    );
  }
  const saltOf = knownSalts(sealed);
  const disclosures = disclose(await readActivity(client, erased), saltOf);
  const gone = disclosures.filter(({ name }) => fields.includes(name));
  const left = disclosures.filter(({ name }) => !fields.includes(name));
  await client.query(STORE, [
    partnerId,
    sealed.position,
    Object.fromEntries(left.map(({ name }) => [name, saltOf(FIELDS.indexOf(name))])),
    { ...sealed.digests, ...digestsOf(gone) },
  ]);
  await client.query(FORGET, [partnerId, sealed.first, (sealed.at - 1) * SEED_BYTES + 1]);
}

const STORE = `
  INSERT INTO tlog_erasure (partner_id, position, salts, digests) VALUES ($1, $2, $3, $4)
  ON CONFLICT (partner_id, position)
    DO UPDATE SET salts = excluded.salts, digests = excluded.digests, statement = NULL`;

const FORGET = `
  UPDATE tlog_run SET seeds = overlay(seeds PLACING decode(repeat('00', ${SEED_BYTES}), 'hex') FROM $3)
  WHERE partner_id = $1 AND position = $2`;

async function readActivity(client: pg.ClientBase, { partnerId, sequence }: Erased) {
  const after = String(BigInt(sequence) - 1n);
  const range = { partnerId, after, settled: sequence, limit: 1 };
  for await (const [activity] of readActivities(client, range)) if (activity) return activity;
  throw new Error(`There is no activity ${sequence}.`);
}
