-- How each activity came, and what waits until its time has come. Nothing here rewrites a table, and
-- the version before goes on reading and writing: of what it stores the way is not known.

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('here', 'api', 'sync', 'import');

-- CreateEnum
CREATE TYPE "key_access" AS ENUM ('both', 'read', 'write');

-- AlterTable
ALTER TABLE "activity" ADD COLUMN     "source_id" INTEGER,
ADD COLUMN     "source_kind" "source_kind";

-- AlterTable
ALTER TABLE "api_key" ADD COLUMN     "access" "key_access" NOT NULL DEFAULT 'both';

-- AlterTable
ALTER TABLE "sync" ADD COLUMN     "set_aside" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "source" (
    "partner_id" UUID NOT NULL,
    "id" SERIAL NOT NULL,
    "kind" "source_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "activity_source" (
    "partner_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "sequence" BIGINT NOT NULL,
    "source_id" INTEGER NOT NULL,
    "source_kind" "source_kind" NOT NULL,
    "came_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_source_pkey" PRIMARY KEY ("partner_id","occurred_at","sequence","source_id")
);

-- CreateTable
CREATE TABLE "set_aside" (
    "partner_id" UUID NOT NULL,
    "digest" BYTEA NOT NULL,
    "source_id" INTEGER NOT NULL,
    "record" JSON NOT NULL,
    "bytes" INTEGER NOT NULL,
    "occurs_at" TIMESTAMPTZ(6) NOT NULL,
    "due_at" TIMESTAMPTZ(6),
    "came_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "set_aside_pkey" PRIMARY KEY ("partner_id","digest","source_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_partner_id_kind_name_detail_key" ON "source"("partner_id", "kind", "name", "detail");

-- CreateIndex
CREATE INDEX "set_aside_partner_id_due_at_idx" ON "set_aside"("partner_id", "due_at");

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
