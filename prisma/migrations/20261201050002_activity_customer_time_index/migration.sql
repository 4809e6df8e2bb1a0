-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_customer_time_idx" ON "activity"("partner_id", "customer_id", "occurred_at", "sequence");
