-- The longer ones begin as it does. Alone, for it takes no transaction.
DROP INDEX CONCURRENTLY IF EXISTS "activity_partner_id_occurred_at_sequence_idx";
