-- What is done to the log and the account themselves, which the log leaves out unless it is asked for.
-- A constant default writes no row of a large table anew. Only our own writer sets it.
ALTER TABLE "activity" ADD COLUMN "is_own" BOOLEAN NOT NULL DEFAULT false;

-- A view of some customers need not ask. Not validated: nothing that is stored yet is marked.
ALTER TABLE "activity" ADD CONSTRAINT "activity_own_check" CHECK (NOT "is_own" OR "customer_id" IS NULL) NOT VALID;
