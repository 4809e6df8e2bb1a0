-- Alone in its migration, for it takes no transaction: writers go on while it is made.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_text_made_idx" ON "activity_text" USING BRIN ("made");
