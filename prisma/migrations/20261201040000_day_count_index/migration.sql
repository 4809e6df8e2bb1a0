-- Alone in its migration, for it takes no transaction: counts go on being stored while it is made.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_day_count_idx" ON "activity_day"("partner_id", "day", "label_id", "count");
