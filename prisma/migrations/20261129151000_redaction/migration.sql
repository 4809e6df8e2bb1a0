-- By which rules secrets were redacted in a record. Null for what is stored already, and for what the
-- version before stores while it still runs; nothing is rewritten.
ALTER TABLE "activity" ADD COLUMN "redaction" SMALLINT;
