-- The primary key is the same. Alone, for it takes no transaction.
DROP INDEX CONCURRENTLY IF EXISTS "activity_partner_sequence_idx";
