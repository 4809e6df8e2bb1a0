-- Another one begins as it does. Alone, for it takes no transaction.
DROP INDEX CONCURRENTLY IF EXISTS "activity_time_own_idx";
