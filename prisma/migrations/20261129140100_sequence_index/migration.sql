-- Alone in its migration, for it takes no transaction: writers go on while it is made. Rows come in
-- this order, so that a range of numbers is a few pages; the latest are found by it, too.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_sequence_idx" ON "activity" USING BRIN ("sequence") WITH (autosummarize = on);
