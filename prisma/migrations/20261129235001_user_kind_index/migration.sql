-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_user_kind_idx" ON "activity"("partner_id", "user_principal_name", "occurred_at" DESC, "sequence" DESC, "customer_id", "operation_type", "status", "actor_kind");
