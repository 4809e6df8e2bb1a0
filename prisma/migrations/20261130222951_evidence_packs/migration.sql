-- CreateTable
CREATE TABLE "evidence_pack" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "locale" TEXT NOT NULL,
    "names_staff" BOOLEAN NOT NULL,
    "size" BIGINT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "withdrawn_by" TEXT,
    "withdrawn_at" TIMESTAMPTZ(6),
    "opened" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(6),

    CONSTRAINT "evidence_pack_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateIndex
CREATE INDEX "evidence_pack_partner_id_customer_id_created_at_idx" ON "evidence_pack"("partner_id", "customer_id", "created_at");

-- AddForeignKey
ALTER TABLE "evidence_pack" ADD CONSTRAINT "evidence_pack_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- In force once row-level security is enabled: the rows of the partner that the session is tied to.
CREATE POLICY "partner" ON "evidence_pack" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
