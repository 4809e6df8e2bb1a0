-- CreateTable
CREATE TABLE "retention_policy" (
    "partner_id" UUID NOT NULL,
    "months" INTEGER,
    "removed_before" TIMESTAMPTZ(6),
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "retention_policy_pkey" PRIMARY KEY ("partner_id"),
    -- Partner Center serves 90 days again and again: see docs/retention.md.
    CONSTRAINT "retention_policy_months_check" CHECK ("months" BETWEEN 12 AND 1200)
);

-- CreateTable
CREATE TABLE "legal_hold" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "from_day" DATE,
    "to_day" DATE,
    "reason" TEXT NOT NULL,
    "set_by" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_by" TEXT,
    "released_at" TIMESTAMPTZ(6),

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("partner_id","id"),
    CONSTRAINT "legal_hold_period_check" CHECK ("from_day" <= "to_day")
);

-- CreateTable
CREATE TABLE "removed_month" (
    "partner_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "removed" BIGINT NOT NULL DEFAULT 0,
    "record_id" TEXT,
    "current" BIGINT NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "removed_month_pkey" PRIMARY KEY ("partner_id","month")
);

-- AddForeignKey
ALTER TABLE "retention_policy" ADD CONSTRAINT "retention_policy_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "removed_month" ADD CONSTRAINT "removed_month_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- In force once row-level security is enabled: the rows of the partner that the session is tied to.
CREATE POLICY "partner" ON "retention_policy" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "legal_hold" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "removed_month" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
