-- Alone in its migration, for it takes no transaction: writers go on while it is made.
-- With codes in place of the texts that are filtered by: see lib/activity/query/code-conditions.ts. Ascending, for
-- PostgreSQL leaves the pages full behind what comes at the end of an index, and half empty behind all else.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_time_code_idx" ON "activity"("partner_id", "occurred_at", "sequence", "actor_kind", ((hashtext("operation_type") >> 16)::smallint), ((hashtext("resource_type") >> 24)::"char"), ((CASE WHEN "status" ~ '[0-9A-Za-z]' THEN "status" ELSE '' END)::"char"));
