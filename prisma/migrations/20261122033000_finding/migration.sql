-- What the log is searched and counted by. Prisma cannot say COLLATE, and leaves it alone. The tables
-- are empty: what is stored already is counted and given its texts after the migrations, in batches.

-- Trusted since PostgreSQL 13: the owner of the database may.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- CreateTable
CREATE TABLE "activity_hour" (
    "partner_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(6) NOT NULL,
    "operation_type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "activity_hour_pkey" PRIMARY KEY ("partner_id","hour","operation_type","status")
);

-- CreateTable
CREATE TABLE "activity_text" (
    "partner_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "sequence" BIGINT NOT NULL,
    "customer_id" UUID,
    "user_principal_name" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "operation_type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "activity_text_pkey" PRIMARY KEY ("partner_id","occurred_at","sequence")
);

-- CreateTable
CREATE TABLE "activity_text_new" (
    "partner_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "sequence" BIGINT NOT NULL,
    "customer_id" UUID,
    "user_principal_name" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "operation_type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "activity_text_new_pkey" PRIMARY KEY ("partner_id","occurred_at","sequence")
);

-- CreateIndex
CREATE INDEX "activity_text_text_idx" ON "activity_text" USING GIN ("text" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "activity_hour" ADD CONSTRAINT "activity_hour_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
