-- CreateEnum
CREATE TYPE "grant_type" AS ENUM ('client_credentials', 'refresh_token');

-- AlterTable
ALTER TABLE "partner_user" ADD COLUMN     "invitation_expires_at" TIMESTAMPTZ(6),
ADD COLUMN     "invitation_hash" BYTEA,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "password_hash" DROP NOT NULL;

-- AlterTable
ALTER TABLE "subscription" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "api_key" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "revoked_by" TEXT,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "partner_center_connection" (
    "partner_id" UUID NOT NULL,
    "tenant" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "grant_type" "grant_type" NOT NULL,
    "encrypted_client_secret" TEXT,
    "encrypted_refresh_token" TEXT,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partner_center_connection_pkey" PRIMARY KEY ("partner_id")
);

-- CreateTable
CREATE TABLE "sync" (
    "partner_id" UUID NOT NULL,
    "fetched_to" DATE,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "finished_at" TIMESTAMPTZ(6),
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "current_day" DATE,
    "stored" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "sync_pkey" PRIMARY KEY ("partner_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "customer_partner_id_primary_domain_key" ON "customer"("partner_id", "primary_domain");

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_center_connection" ADD CONSTRAINT "partner_center_connection_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync" ADD CONSTRAINT "sync_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
