import type pg from 'pg';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { findProofKeyFile } from '@/lib/platform/env/proof';
import { findFileFault } from '@/lib/proof/keys/key-file';
import { describeKeys, listKeysInForce, type KeyInForce } from '@/lib/proof/keys/key-in-force';
import { findProofKeys, type ProofKeys } from '@/lib/proof/keys/proof-keys';
import { NO_KEY_WARNING } from '@/lib/proof/outside/places';

/**
 * What is wrong with the keys of the logs and with sealing, one sentence each. Without any key that is told
 * by `onAdvice`: nobody has to seal. The settings must be valid.
 */
export async function checkProof(
  { url }: DatabaseUrls,
  onAdvice: (sentence: string) => void,
): Promise<string[]> {
  const [file, keys] = [findProofKeyFile(), findProofKeys()];
  if (file === null || keys === null) {
    onAdvice(NO_KEY_WARNING);
    return [];
  }
  const fault = findFileFault(file);
  const found = await withClient(url, (client) => checkLogs(client, keys));
  return fault === null ? found : [fault, ...found];
}

async function checkLogs(client: pg.ClientBase, keys: ProofKeys): Promise<string[]> {
  const inForce = await listKeysInForce(client, keys);
  const findings = inForce.some(({ state }) => state === 'other')
    ? describeKeys(keys, inForce).slice(0, 1)
    : [];
  for (const partner of inForce)
    if (partner.state !== 'other' && (await isBehind(client, partner)))
      findings.push(
        `${partner.domain}: activities that were stored more than a minute ago are not sealed yet; a server that runs with PROOF_KEY_FILE seals them, and its log says what keeps it from that.`,
      );
  return findings;
}

async function isBehind(client: pg.ClientBase, { partnerId }: KeyInForce): Promise<boolean> {
  await client.query(`SELECT set_config('activity_log.partner', $1, false)`, [partnerId]);
  const { rowCount } = await client.query(
    `SELECT FROM activity WHERE partner_id = $1
       AND sequence > coalesce((SELECT sequence FROM tlog_head WHERE partner_id = $1), 0)
       AND recorded_at < now() - interval '1 minute' LIMIT 1`,
    [partnerId],
  );
  return rowCount !== 0;
}
