-- Alone in its migration, for it takes no transaction: writers go on while it is made.
-- Of exports alone, which are few: the list of exports, and the one that a file is.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_exported_idx" ON "activity"("partner_id", "occurred_at" DESC, "sequence" DESC) WHERE "is_own" AND "operation_type" = 'log_exported';
