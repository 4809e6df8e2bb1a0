-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_time_own_idx" ON "activity"("partner_id", "occurred_at" DESC, "sequence" DESC, "status", "operation_type", "resource_type", "customer_id", "actor_kind", "is_own");
