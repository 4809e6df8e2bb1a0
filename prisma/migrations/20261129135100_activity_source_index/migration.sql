-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_source_idx" ON "activity"("partner_id", "source_kind", "occurred_at" DESC, "sequence" DESC, "status", "operation_type");
