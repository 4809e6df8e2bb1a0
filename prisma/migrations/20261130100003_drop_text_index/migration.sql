-- The index of trigrams, in place of which there are activity_text_gram and activity_text_block. Until those are
-- filled, which a server does in the background, a search looks through the texts.
DROP INDEX CONCURRENTLY IF EXISTS "activity_text_text_idx";
