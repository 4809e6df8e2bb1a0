-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "activity_text_sequence_key" ON "activity_text" ("partner_id", "sequence") INCLUDE ("occurred_at");
