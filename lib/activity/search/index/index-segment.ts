import { setImmediate } from 'node:timers/promises';
import type pg from 'pg';
import { RAW_TIMES } from '@/lib/platform/database/database';
import {
  BLOCK_TEXTS,
  SEGMENT_TEXTS,
  SegmentBuilder,
  type GramRow,
  type IndexedText,
} from './segment-builder';

/** A partner's texts with a sequence after one, up to another, and how many are worth a segment. */
type TextRange = { partnerId: string; after: string; to: string; minTexts: number };

/** A text to index: its place in the log, and the bytes to read. */
type TextKey = { sequence: string; occurred_at: string; bytes: number };

/** Texts that are next to each other in the order of the log. */
type Block = TextKey[];

// Up to one that still waits.
const LAST_BEFORE_WAITING = `
  SELECT least($3, min(sequence) - 1) AS last FROM activity_text_new
  WHERE partner_id = $1 AND sequence > $2`;

// By time, so that a search for the latest has to look at few blocks however the records came. With both ends known
// beforehand: else PostgreSQL guesses that there are few in between, and reads all texts for them.
const KEYS = `
  SELECT * FROM (
    SELECT sequence, occurred_at, octet_length(text) AS bytes FROM activity_text
    WHERE partner_id = $1 AND sequence > $2 AND sequence <= $3
    ORDER BY sequence LIMIT ${SEGMENT_TEXTS}) AS first
  ORDER BY occurred_at, sequence`;

/**
 * Indexes the partner's first texts of a range as a segment when they are enough. Nobody may move texts
 * meanwhile, and none of the range may come later. Returns how many texts that were: 0 when there are
 * too few.
 */
export async function indexSegment(client: pg.ClientBase, range: TextRange): Promise<number> {
  const { partnerId, minTexts } = range;
  const keys = await readKeys(client, range);
  if (keys.length < Math.max(1, minTexts)) return 0;
  const blocks = Array.from({ length: Math.ceil(keys.length / BLOCK_TEXTS) }, (_, block) =>
    keys.slice(block * BLOCK_TEXTS, (block + 1) * BLOCK_TEXTS),
  );
  const extents = blocks.map(extentOf);
  const segment = {
    partnerId,
    segment: Math.min(...extents.map(({ first }) => first)),
    last: Math.max(...extents.map((extent) => extent.last)),
  };
  await insertSegment(client, { ...segment, extents });
  await insertGrams(client, {
    ...segment,
    builder: await readGrams(client, { partnerId, blocks }),
  });
  return keys.length;
}

async function readKeys(
  client: pg.ClientBase,
  { partnerId, after, to }: TextRange,
): Promise<TextKey[]> {
  const { rows: ends } = await client.query<{ last: string }>(LAST_BEFORE_WAITING, [
    partnerId,
    after,
    to,
  ]);
  const { rows } = await client.query<TextKey>({
    text: KEYS,
    values: [partnerId, after, ends[0]?.last ?? to],
    types: RAW_TIMES,
  });
  return rows;
}

const MAX_READ_BYTES = 4 * 1024 * 1024;

async function readGrams(
  client: pg.ClientBase,
  { partnerId, blocks }: { partnerId: string; blocks: Block[] },
): Promise<SegmentBuilder> {
  const builder = new SegmentBuilder();
  for (const part of partsOf(blocks)) {
    const texts = await readTexts(client, { partnerId, part });
    for (const [at, text] of texts.entries()) {
      builder.add(text, part.numbers[at] ?? 0);
      // A server answers others meanwhile.
      if (at % BLOCK_TEXTS === 0) await setImmediate();
    }
  }
  return builder;
}

/** Texts that are read at once, and the number of each one's block. */
type Part = { sequences: string[]; numbers: number[] };

function* partsOf(blocks: Block[]): Generator<Part> {
  let part: Part = { sequences: [], numbers: [] };
  let bytes = 0;
  for (const [number, block] of blocks.entries()) {
    for (const key of block) {
      if (bytes + key.bytes > MAX_READ_BYTES && bytes > 0) {
        yield part;
        [part, bytes] = [{ sequences: [], numbers: [] }, 0];
      }
      part.sequences.push(key.sequence);
      part.numbers.push(number);
      bytes += key.bytes;
    }
  }
  yield part;
}

async function readTexts(
  client: pg.ClientBase,
  { partnerId, part }: { partnerId: string; part: Part },
): Promise<IndexedText[]> {
  const { rows } = await client.query<IndexedText & { place: string }>(
    `SELECT text, status FROM unnest($2::bigint[]) WITH ORDINALITY AS wanted (sequence, place)
     JOIN activity_text USING (sequence) WHERE partner_id = $1 ORDER BY place`,
    [partnerId, part.sequences],
  );
  if (rows.length === part.sequences.length) return rows;
  throw new Error(`Of ${part.sequences.length} texts ${rows.length} were found.`);
}

type Segment = { partnerId: string; segment: number; last: number };
type Extent = ReturnType<typeof extentOf>;

async function insertSegment(
  client: pg.ClientBase,
  { partnerId, segment, last, extents }: Segment & { extents: Extent[] },
): Promise<void> {
  await client.query(
    'INSERT INTO activity_text_segment (partner_id, segment, last_sequence) VALUES ($1, $2, $3)',
    [partnerId, segment, last],
  );
  const rows = extents.map((extent, number) => ({ number, ...extent }));
  await client.query(
    `INSERT INTO activity_text_block (partner_id, segment, block, starts_at, ends_at, first_sequence,
       last_sequence, sequences)
     SELECT $1, $2, number, starts_at, ends_at, first, last, sequences
     FROM json_to_recordset($3) AS block (number int, starts_at timestamptz, ends_at timestamptz,
       first bigint, last bigint, sequences bigint[])`,
    [partnerId, segment, JSON.stringify(rows)],
  );
}

// Texts that came one after the other are found by the first and the last of them.
function extentOf(block: Block) {
  const sequences = block.map(({ sequence }) => Number(sequence));
  const [first, last] = [Math.min(...sequences), Math.max(...sequences)];
  return {
    starts_at: block[0]?.occurred_at,
    ends_at: block.at(-1)?.occurred_at,
    first,
    last,
    sequences: last - first === block.length - 1 ? null : sequences,
  };
}

// Some hundred kilobytes a statement: a server answers others in between.
const ROWS_AT_ONCE = 512;

async function insertGrams(
  client: pg.ClientBase,
  { builder, ...segment }: Segment & { builder: SegmentBuilder },
): Promise<void> {
  let part: GramRow[] = [];
  for (const row of builder.rows()) {
    part.push(row);
    if (part.length < ROWS_AT_ONCE) continue;
    await insertRows(client, { ...segment, part });
    part = [];
  }
  await insertRows(client, { ...segment, part });
}

async function insertRows(
  client: pg.ClientBase,
  { partnerId, segment, part }: Segment & { part: GramRow[] },
): Promise<void> {
  await client.query(
    `INSERT INTO activity_text_gram (partner_id, bucket, segment, grams, bits)
     SELECT $1, bucket, $2, grams::int[], bits
     FROM unnest($3::int[], $4::text[], $5::bytea[]) AS row (bucket, grams, bits)`,
    [
      partnerId,
      segment,
      part.map(({ bucket }) => bucket),
      part.map(({ grams }) => `{${grams.join(',')}}`),
      part.map(({ bits }) => bits),
    ],
  );
}
