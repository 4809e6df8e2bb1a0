-- What the lines of exported files hash to: see docs/receipts.md.

-- CreateTable
CREATE TABLE "exported_part" (
    "partner_id" UUID NOT NULL,
    "record_id" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "lines" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exported_part_pkey" PRIMARY KEY ("partner_id","record_id","part")
);

-- CreateIndex
CREATE INDEX "exported_part_partner_id_at_idx" ON "exported_part"("partner_id", "at");

-- Hashes cannot be compressed; trying to takes longer than writing them.
ALTER TABLE "exported_part" ALTER COLUMN "lines" SET STORAGE EXTERNAL;

-- In force once row-level security is enabled: the rows of the partner that the session is tied to.
CREATE POLICY "partner" ON "exported_part" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
