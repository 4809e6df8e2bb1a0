-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "activity_sequence_key" ON "activity"("partner_id", "sequence");
