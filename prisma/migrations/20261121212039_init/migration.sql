-- CreateEnum
CREATE TYPE "cloud" AS ENUM ('global', 'us_government');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('global_admin', 'billing_admin', 'user_management_admin', 'admin_agent', 'sales_agent', 'helpdesk_agent');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('partner_user', 'customer_user', 'application', 'system');

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "cloud" "cloud" NOT NULL DEFAULT 'global',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_user" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "roles" "role"[],
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_user_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "customer" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "primary_domain" TEXT,
    "country" TEXT,
    "relationship" TEXT NOT NULL DEFAULT 'reseller',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "order_id" TEXT,
    "offer_id" TEXT NOT NULL,
    "offer_name" TEXT NOT NULL,
    "friendly_name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_type" TEXT NOT NULL DEFAULT 'Licenses',
    "status" TEXT NOT NULL,
    "billing_cycle" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "is_trial" BOOLEAN NOT NULL DEFAULT false,
    "auto_renew" BOOLEAN NOT NULL DEFAULT true,
    "reseller" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "effective_from" TIMESTAMPTZ(6) NOT NULL,
    "commitment_ends_at" TIMESTAMPTZ(6),
    "cancellation_allowed_until" TIMESTAMPTZ(6),

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "activity" (
    "partner_id" UUID NOT NULL,
    "record_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "occurred_at" TIMESTAMPTZ(6) NOT NULL,
    "occurred_tick" SMALLINT NOT NULL DEFAULT 0,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "customer_id" UUID,
    "customer_name" TEXT,
    "user_principal_name" TEXT NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "application_id" TEXT,
    "resource_type" TEXT NOT NULL,
    "operation_type" TEXT NOT NULL,
    "correlation_id" TEXT,
    "session_id" TEXT,
    "customized_data" JSON NOT NULL DEFAULT '[]',
    "resource_old_value" TEXT,
    "resource_new_value" TEXT,
    "participants" JSON,
    "attributes" JSON,
    "other_fields" JSON,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("partner_id","record_id","status")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_domain_key" ON "partner"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "partner_user_partner_id_email_key" ON "partner_user"("partner_id", "email");

-- CreateIndex
CREATE INDEX "customer_partner_id_name_id_idx" ON "customer"("partner_id", "name", "id");

-- CreateIndex
CREATE INDEX "subscription_partner_id_customer_id_idx" ON "subscription"("partner_id", "customer_id");

-- CreateIndex
CREATE INDEX "activity_partner_id_occurred_at_sequence_idx" ON "activity"("partner_id", "occurred_at" DESC, "sequence" DESC);

-- AddForeignKey
ALTER TABLE "partner_user" ADD CONSTRAINT "partner_user_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer" ADD CONSTRAINT "customer_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
