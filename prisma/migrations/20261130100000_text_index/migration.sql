-- The index of the search: see lib/activity/search/index. A segment is 65,536 texts that came one after
-- the other, a block 128 of them that are next to each other in time.

-- CreateTable
CREATE TABLE "activity_text_segment" (
    "partner_id" UUID NOT NULL,
    "segment" BIGINT NOT NULL,
    "last_sequence" BIGINT NOT NULL,

    CONSTRAINT "activity_text_segment_pkey" PRIMARY KEY ("partner_id","segment")
);

-- CreateTable
CREATE TABLE "activity_text_block" (
    "partner_id" UUID NOT NULL,
    "segment" BIGINT NOT NULL,
    "block" SMALLINT NOT NULL,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "first_sequence" BIGINT NOT NULL,
    "last_sequence" BIGINT NOT NULL,
    "sequences" BIGINT[],

    CONSTRAINT "activity_text_block_pkey" PRIMARY KEY ("partner_id","segment","block")
);

-- CreateTable
CREATE TABLE "activity_text_gram" (
    "partner_id" UUID NOT NULL,
    "bucket" SMALLINT NOT NULL,
    "segment" BIGINT NOT NULL,
    "grams" INTEGER[],
    "bits" BYTEA NOT NULL,

    CONSTRAINT "activity_text_gram_pkey" PRIMARY KEY ("partner_id","bucket","segment")
);

-- Bits do not compress, and a part of them can be read.
ALTER TABLE "activity_text_gram" ALTER COLUMN "bits" SET STORAGE EXTERNAL;

CREATE POLICY "partner" ON "activity_text_segment" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_text_block" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_text_gram" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
