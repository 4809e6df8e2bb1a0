-- CreateTable
CREATE TABLE "passkey" (
    "partner_id" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "sign_count" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(6),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateIndex
CREATE INDEX "passkey_partner_id_user_id_idx" ON "passkey"("partner_id", "user_id");

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_partner_id_user_id_fkey" FOREIGN KEY ("partner_id", "user_id") REFERENCES "partner_user"("partner_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- In force once row-level security is enabled: the rows of the partner that the session is tied to.
CREATE POLICY "partner" ON "passkey" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
