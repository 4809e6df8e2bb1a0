-- What the log is searched and counted by. Prisma cannot say COLLATE, and leaves it alone.

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

INSERT INTO "activity_hour" ("partner_id", "hour", "operation_type", "status", "count")
SELECT "partner_id", date_trunc('hour', "occurred_at", 'UTC'), "operation_type", "status", count(*)
FROM "activity" GROUP BY 1, 2, 3, 4;

-- What is there already is folded as the application folds: composed, in lower case, one small sigma.
-- The database's own lower() may know no letters but those of ASCII.
DO $$
DECLARE
    folding TEXT := (
        SELECT "collname" FROM "pg_collation"
        WHERE "collname" IN ('und-x-icu', 'pg_unicode_fast', 'pg_c_utf8')
            AND "collencoding" IN (-1, (SELECT "encoding" FROM "pg_database" WHERE "datname" = current_database()))
        ORDER BY "collname" = 'und-x-icu' DESC, "collname" = 'pg_unicode_fast' DESC LIMIT 1);
    composed TEXT := CASE getdatabaseencoding() WHEN 'UTF8' THEN 'normalize(told, NFC)' ELSE 'told' END;
BEGIN
    EXECUTE format($sql$
        INSERT INTO "activity_text_new"
        SELECT "partner_id", "occurred_at", "sequence", "customer_id", "user_principal_name",
            "resource_type", "operation_type", "status",
            replace(lower(%s COLLATE %I), 'ς', 'σ')
        FROM "activity", LATERAL (
            SELECT concat_ws(E'\x1f', "customer_name", "user_principal_name", "operation_type",
                replace("operation_type", '_', ' '), "resource_old_value", "resource_new_value",
                (SELECT string_agg(datum->>'value', E'\x1f')
                 FROM json_array_elements("customized_data") datum)) AS told
        ) AS words$sql$, composed, coalesce(folding, 'default'));
END $$;

-- DropIndex
DROP INDEX "activity_partner_id_occurred_at_sequence_idx";

-- CreateIndex
CREATE INDEX "activity_time_idx" ON "activity"("partner_id", "occurred_at" DESC, "sequence" DESC, "status", "operation_type", "resource_type", "customer_id");

-- CreateIndex
CREATE INDEX "activity_customer_idx" ON "activity"("partner_id", "customer_id", "occurred_at" DESC, "sequence" DESC);

-- CreateIndex
CREATE INDEX "activity_user_idx" ON "activity"("partner_id", "user_principal_name", "occurred_at" DESC, "sequence" DESC, "customer_id", "operation_type", "status");

-- CreateIndex
CREATE INDEX "activity_correlation_idx" ON "activity" USING HASH ("correlation_id");

-- CreateIndex
CREATE INDEX "activity_text_text_idx" ON "activity_text" USING GIN ("text" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "activity_hour" ADD CONSTRAINT "activity_hour_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
