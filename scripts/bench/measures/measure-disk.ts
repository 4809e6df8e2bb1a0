import { withClient } from '@/lib/platform/database/client';
import { formatCount } from '@/lib/platform/text/format-count';
import { indexTexts } from '@/lib/activity/search/index-texts';
import { within, type Measurement } from '@/scripts/bench/measurement';

const MAX_BYTES = 1250;
const LISTED = 6;

type Relation = { name: string; bytes: number };

/** The bytes on disk of a record, in all tables and indexes; and of the largest of them, for information. */
export async function measureDisk(ownerUrl: string): Promise<Measurement[]> {
  while ((await indexTexts()) > 0);
  const { records, relations } = await withClient(ownerUrl, async (client) => {
    await client.query('VACUUM');
    const counted = await client.query<{ count: string }>('SELECT count(*) FROM activity');
    const found = await client.query<{ name: string; bytes: string }>(
      `SELECT relname AS name, pg_table_size(oid) AS bytes FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') ORDER BY 2 DESC`,
    );
    const sizes = found.rows.map(({ name, bytes }) => ({ name, bytes: Number(bytes) }));
    return { records: Number(counted.rows[0]?.count), relations: sizes };
  });
  const bytes = relations.reduce((sum, relation) => sum + relation.bytes, 0) / records;
  return [
    {
      what: 'Bytes on disk a record, all tables and indexes',
      figures: `${Math.round(bytes)} (${describeLargest(relations, records)})`,
      bound: within(MAX_BYTES, [bytes, 'bytes']),
    },
  ];
}

function describeLargest(relations: Relation[], records: number): string {
  return relations
    .slice(0, LISTED)
    .map(({ name, bytes }) => `${name} ${formatCount(Math.round(bytes / records), 'en')}`)
    .join(', ');
}
