-- The transparency log of each partner: see docs/proof.md. Nothing is sealed here: servers do it from their start on.

-- CreateTable
CREATE TABLE "tlog_head" (
    "partner_id" UUID NOT NULL,
    "size" BIGINT NOT NULL DEFAULT 0,
    "records" BIGINT NOT NULL DEFAULT 0,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "origin" TEXT NOT NULL,
    "vkey" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "ended_to" DATE,
    "fetched_to" DATE,
    "restored_at" TIMESTAMPTZ(6),

    CONSTRAINT "tlog_head_pkey" PRIMARY KEY ("partner_id")
);

-- CreateTable
CREATE TABLE "tlog_run" (
    "partner_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "count" SMALLINT NOT NULL,
    "leaf_hashes" BYTEA NOT NULL,
    "sequences" BIGINT[],
    "seeds" BYTEA NOT NULL,
    "field_checks" BYTEA NOT NULL,
    "last_sequence" BIGINT,

    CONSTRAINT "tlog_run_pkey" PRIMARY KEY ("partner_id","position")
);

-- CreateTable
CREATE TABLE "tlog_node" (
    "partner_id" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "index" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "tlog_node_pkey" PRIMARY KEY ("partner_id","level","index")
);

-- CreateTable
CREATE TABLE "tlog_statement" (
    "partner_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "day" DATE,
    "sources" TEXT,
    "record_id" TEXT,

    CONSTRAINT "tlog_statement_pkey" PRIMARY KEY ("partner_id","position")
);

-- CreateTable
CREATE TABLE "tlog_customer_day" (
    "partner_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "customer_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "head" BYTEA NOT NULL,

    CONSTRAINT "tlog_customer_day_pkey" PRIMARY KEY ("partner_id","day","customer_id")
);

-- CreateTable
CREATE TABLE "tlog_day" (
    "partner_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "records" BIGINT NOT NULL,
    "sealed" BIGINT,
    "position" BIGINT,
    "text" TEXT,

    CONSTRAINT "tlog_day_pkey" PRIMARY KEY ("partner_id","day")
);

-- CreateTable
CREATE TABLE "tlog_day_source" (
    "partner_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "source_id" INTEGER NOT NULL,

    CONSTRAINT "tlog_day_source_pkey" PRIMARY KEY ("partner_id","day","source_id")
);

-- CreateTable
CREATE TABLE "tlog_checkpoint" (
    "partner_id" UUID NOT NULL,
    "size" BIGINT NOT NULL,
    "root" BYTEA NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tlog_checkpoint_pkey" PRIMARY KEY ("partner_id","size")
);

-- CreateTable
CREATE TABLE "tlog_cosignature" (
    "partner_id" UUID NOT NULL,
    "size" BIGINT NOT NULL,
    "witness" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tlog_cosignature_pkey" PRIMARY KEY ("partner_id","size","witness")
);

-- CreateTable
CREATE TABLE "tlog_erasure" (
    "partner_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "salts" JSONB NOT NULL,
    "digests" JSONB NOT NULL,
    "statement" BIGINT,

    CONSTRAINT "tlog_erasure_pkey" PRIMARY KEY ("partner_id","position")
);

-- CreateTable
CREATE TABLE "tlog_removal" (
    "partner_id" UUID NOT NULL,
    "first_position" BIGINT NOT NULL,
    "last_position" BIGINT NOT NULL,
    "record_id" TEXT NOT NULL,
    "statement" BIGINT,

    CONSTRAINT "tlog_removal_pkey" PRIMARY KEY ("partner_id","first_position")
);

-- CreateIndex
CREATE INDEX "tlog_run_partner_id_last_sequence_idx" ON "tlog_run"("partner_id", "last_sequence");

-- CreateIndex
CREATE INDEX "tlog_statement_partner_id_day_position_idx" ON "tlog_statement"("partner_id", "day", "position");

-- CreateIndex
CREATE INDEX "tlog_statement_partner_id_record_id_idx" ON "tlog_statement"("partner_id", "record_id");

-- AddForeignKey
ALTER TABLE "tlog_head" ADD CONSTRAINT "tlog_head_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- In force once row-level security is enabled: the rows of the partner that the session is tied to.
CREATE POLICY "partner" ON "tlog_head" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_run" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_node" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_statement" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_customer_day" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_day" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_day_source" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_checkpoint" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_cosignature" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_erasure" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "tlog_removal" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
