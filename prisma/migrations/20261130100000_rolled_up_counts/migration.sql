-- What activities are counted by, in tables that the background fills after the activities are stored:
-- see lib/activity/derived/roll-up/. Nothing is filled here, and nobody else writes them.

-- CreateTable
CREATE TABLE "activity_label" (
    "partner_id" UUID NOT NULL,
    "id" INTEGER NOT NULL,
    "operation_type" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "resource_type" TEXT NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,

    CONSTRAINT "activity_label_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "activity_actor" (
    "partner_id" UUID NOT NULL,
    "id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "activity_actor_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateTable
CREATE TABLE "activity_day" (
    "partner_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "label_id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "first_quarter" SMALLINT NOT NULL,
    "sums" INTEGER[],

    CONSTRAINT "activity_day_pkey" PRIMARY KEY ("partner_id","day","label_id")
);

-- CreateTable
CREATE TABLE "activity_month" (
    "partner_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "label_id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "first_quarter" SMALLINT NOT NULL,
    "sums" INTEGER[],

    CONSTRAINT "activity_month_pkey" PRIMARY KEY ("partner_id","month","label_id")
);

-- CreateTable
CREATE TABLE "activity_actor_day" (
    "partner_id" UUID NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "label_id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "first_quarter" SMALLINT NOT NULL,
    "sums" INTEGER[],

    CONSTRAINT "activity_actor_day_pkey" PRIMARY KEY ("partner_id","actor_id","day","label_id")
);

-- CreateTable
CREATE TABLE "activity_actor_month" (
    "partner_id" UUID NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "month" DATE NOT NULL,
    "label_id" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,
    "first_quarter" SMALLINT NOT NULL,
    "sums" INTEGER[],

    CONSTRAINT "activity_actor_month_pkey" PRIMARY KEY ("partner_id","actor_id","month","label_id")
);

-- CreateTable
CREATE TABLE "activity_customer_day" (
    "partner_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "label_ids" INTEGER[],
    "actor_ids" INTEGER[],
    "quarters" SMALLINT[],

    CONSTRAINT "activity_customer_day_pkey" PRIMARY KEY ("partner_id","customer_id","day")
);

-- CreateTable
CREATE TABLE "activity_access_day" (
    "partner_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "activity_access_day_pkey" PRIMARY KEY ("partner_id","customer_id","actor_id","actor_kind","day")
);

-- CreateTable
CREATE TABLE "activity_access_month" (
    "partner_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "actor_id" INTEGER NOT NULL,
    "actor_kind" "actor_kind" NOT NULL,
    "month" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "activity_access_month_pkey" PRIMARY KEY ("partner_id","customer_id","actor_id","actor_kind","month")
);

-- CreateTable
CREATE TABLE "activity_counted" (
    "partner_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "activity_counted_pkey" PRIMARY KEY ("partner_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "activity_label_key" ON "activity_label"("partner_id", "operation_type", "status", "resource_type", "actor_kind");

-- CreateIndex
CREATE UNIQUE INDEX "activity_actor_partner_id_name_key" ON "activity_actor"("partner_id", "name");

-- CreateIndex
CREATE INDEX "activity_actor_day_partner_id_day_idx" ON "activity_actor_day"("partner_id", "day");

-- CreateIndex
CREATE INDEX "activity_actor_month_partner_id_month_idx" ON "activity_actor_month"("partner_id", "month");

-- CreateIndex
CREATE INDEX "activity_customer_day_partner_id_day_idx" ON "activity_customer_day"("partner_id", "day");

-- CreateIndex
CREATE INDEX "activity_access_day_partner_id_day_idx" ON "activity_access_day"("partner_id", "day");

-- CreateIndex
CREATE INDEX "activity_access_month_partner_id_month_idx" ON "activity_access_month"("partner_id", "month");

-- AddForeignKey
ALTER TABLE "activity_counted" ADD CONSTRAINT "activity_counted_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- In force once row-level security is enabled: the rows of the partner that the session is tied to.
CREATE POLICY "partner" ON "activity_label" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_actor" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_day" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_month" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_actor_day" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_actor_month" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_customer_day" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_access_day" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_access_month" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_counted" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
