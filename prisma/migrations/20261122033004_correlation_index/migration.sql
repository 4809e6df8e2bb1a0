-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_correlation_idx" ON "activity" USING HASH ("correlation_id");
