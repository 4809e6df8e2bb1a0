import { sql } from '@/lib/platform/database/database';
import type { Source, SourceKind } from './source';

type SourceTuple = [kind: SourceKind, name: string, detail: string];

/** An activity's sources as PostgreSQL sends them. */
export type SourcesRow = {
  first_source: SourceTuple | null;
  further_sources: SourceTuple[] | null;
};

/** The columns with the sources, for a query that selects from `activity` under that name. */
export const SOURCES_COLUMNS = sql`
  (SELECT json_build_array(kind, name, detail) FROM source
   WHERE source.partner_id = activity.partner_id AND source.id = activity.source_id) AS first_source,
  (SELECT json_agg(json_build_array(kind, name, detail) ORDER BY came_at, id)
   FROM activity_source JOIN source
     ON source.partner_id = activity_source.partner_id AND source.id = source_id
   WHERE activity_source.partner_id = activity.partner_id
     AND activity_source.occurred_at = activity.occurred_at
     AND activity_source.sequence = activity.sequence) AS further_sources`;

/**
 * An activity's sources, the first one first; empty if it was stored before sources were recorded.
 */
export function toSources({ first_source: first, further_sources: further }: SourcesRow): Source[] {
  return [...(first ? [first] : []), ...(further ?? [])].map(([kind, name, detail]) => ({
    kind,
    name,
    detail,
  }));
}
