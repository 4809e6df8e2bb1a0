-- CreateTable
CREATE TABLE "tlog_place" (
    "partner_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "size" BIGINT,
    "sent_at" TIMESTAMPTZ(6),
    "failed_at" TIMESTAMPTZ(6),
    "problem" TEXT,
    "detail" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tlog_place_pkey" PRIMARY KEY ("partner_id","place")
);

-- In force once row-level security is enabled: the rows of the partner that the session is tied to.
CREATE POLICY "partner" ON "tlog_place" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
