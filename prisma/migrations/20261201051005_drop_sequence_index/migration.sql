-- Nothing is looked for by its sequence alone. Alone, for it takes no transaction.
DROP INDEX CONCURRENTLY IF EXISTS "activity_sequence_idx";
