import { createHash } from 'node:crypto';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { getDatabase, queryPrimaryRows, sql } from '@/lib/platform/database/database';
import { LINE_BYTES } from '@/lib/receipts/lines/line-hash';
import { MAX_BYTES_A_DAY, MAX_LIST_LINES, PART_LINES } from './list-limits';

const PART_BYTES = PART_LINES * LINE_BYTES;

/** What keeps the hashes of an export's lines, in their order. */
export type ListKeeper = {
  /** Throws when an earlier part could not be stored. */
  add: (hashes: Uint8Array) => Promise<void>;
  /** Stores the rest, and returns the SHA-256 of the list in hexadecimal digits. Throws likewise. */
  finish: () => Promise<string>;
};

/**
 * What keeps the list of an export of so many lines; null where none is kept: of a file that is too
 * long, and for a partner whose lists of a day take too much.
 */
export async function startList(
  tenant: Tenant,
  { recordId, lineCount }: { recordId: string; lineCount: number },
): Promise<ListKeeper | null> {
  if (lineCount > MAX_LIST_LINES) return null;
  const kept = await readBytesOfDay(tenant);
  if (kept + lineCount * LINE_BYTES > MAX_BYTES_A_DAY) return null;
  return keepList(tenant, recordId);
}

// One part is stored while the lines of the next ones are written.
function keepList({ partnerId }: Tenant, recordId: string): ListKeeper {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(PART_BYTES);
  let length = 0;
  let part = 0;
  let storing: Promise<unknown> = Promise.resolve();
  const store = async () => {
    await storing;
    const values = [partnerId, recordId, part, Buffer.from(buffer.subarray(0, length))];
    storing = getDatabase().pool.query({ partnerId }, { text: INSERT, values });
    // Awaited before the next part; until then a failure must not count as unhandled.
    storing.catch(() => undefined);
    [part, length] = [part + 1, 0];
  };
  return {
    add: async (hashes) => {
      hash.update(hashes);
      for (let at = 0; at < hashes.length;) {
        const piece = hashes.subarray(at, at + PART_BYTES - length);
        buffer.set(piece, length);
        [at, length] = [at + piece.length, length + piece.length];
        if (length === PART_BYTES) await store();
      }
    },
    finish: async () => {
      if (length > 0) await store();
      await storing;
      return hash.digest('hex');
    },
  };
}

const INSERT = `INSERT INTO exported_part (partner_id, record_id, part, lines) VALUES ($1, $2, $3, $4)`;

async function readBytesOfDay(tenant: Tenant): Promise<number> {
  const [row] = await queryPrimaryRows<{ bytes: string }>(
    tenant,
    sql`
    SELECT coalesce(sum(octet_length(lines)), 0) AS bytes FROM exported_part
    WHERE partner_id = ${tenant.partnerId}::uuid AND at > now() - interval '1 day'`,
  );
  return Number(row?.bytes);
}
