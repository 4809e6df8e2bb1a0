-- Alone in its migration, for it takes no transaction: writers go on while it is made.
-- Of the marked ones alone, which are few.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_own_idx" ON "activity"("partner_id", "occurred_at" DESC, "sequence" DESC) WHERE "is_own";
