import type { Scope } from '@/lib/auth/scope';
import { sql, type Sql } from '@/lib/platform/database/database';
import type { TermGrams } from '@/lib/activity/search/index/grams';
import { BUCKETS, GRAM_BYTES } from '@/lib/activity/search/index/segment-builder';
import type { TimeRange } from '@/lib/activity/query/time-range';

/**
 * The indexed blocks with a time in `within` that have, of each term, all grams of an alternative: rows
 * of `activity_text_block`.
 */
export function searchedBlocks(
  scope: Scope,
  { grams, within }: { grams: TermGrams[]; within: TimeRange },
): Sql {
  const found =
    grams.length > 0 ? sql`JOIN (${foundBlocks(scope, grams)}) AS found USING (segment)` : sql``;
  return sql`
    SELECT segment, block, starts_at, ends_at, first_sequence, last_sequence, sequences
    FROM activity_text_block ${found}
    WHERE partner_id = ${scope.partnerId}::uuid
      AND ends_at >= ${within.start.toISOString()}::timestamptz
      AND starts_at < ${within.end.toISOString()}::timestamptz
      ${grams.length > 0 ? sql`AND get_bit(found.blocks, block) = 1` : sql``}`;
}

// Of each segment the bits of its SEGMENT_BLOCKS blocks. A segment without one of the grams has no row for it.
function foundBlocks({ partnerId }: Scope, terms: TermGrams[]): Sql {
  const wanted = terms.flatMap((alternatives, term) =>
    alternatives.flatMap((grams, alternative) =>
      grams.map((gram) => ({
        term,
        alternative,
        size: grams.length,
        gram,
        bucket: gram % BUCKETS,
      })),
    ),
  );
  const column = (name: keyof (typeof wanted)[number]) =>
    sql`${wanted.map((row) => row[name])}::int[]`;
  const place = sql`array_position(grams, wanted.gram)`;
  const bits = sql`substr(bits, (${place} - 1) * ${GRAM_BYTES}::int + 1, ${GRAM_BYTES}::int)`;
  return sql`
    SELECT segment, bit_and(blocks) AS blocks FROM (
      SELECT segment, term, bit_or(blocks) AS blocks FROM (
        SELECT segment, term, alternative,
          bit_and(('x' || encode(${bits}, 'hex'))::bit(512)) AS blocks
        FROM unnest(${column('term')}, ${column('alternative')}, ${column('size')}, ${column('gram')},
          ${column('bucket')}) AS wanted (term, alternative, size, gram, bucket)
        JOIN activity_text_gram ON activity_text_gram.partner_id = ${partnerId}::uuid
          AND activity_text_gram.bucket = wanted.bucket AND ${place} IS NOT NULL
        GROUP BY segment, term, alternative, size HAVING count(*) = size) AS by_alternative
      GROUP BY segment, term) AS by_term
    GROUP BY segment HAVING count(*) = ${terms.length}::int`;
}
