-- Alone in its migration, for it takes no transaction: writers go on while it is made. A partner's
-- activities that are not in the counts yet are found by it, and cost other partners nothing.
CREATE INDEX CONCURRENTLY IF NOT EXISTS "activity_partner_sequence_idx" ON "activity"("partner_id", "sequence");
