-- AlterTable
ALTER TABLE "partner_user" ADD COLUMN     "identity_provider" TEXT NOT NULL DEFAULT 'local',
ADD COLUMN     "identity_issuer" TEXT,
ADD COLUMN     "identity_subject" TEXT;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "refresh_token" TEXT,
ADD COLUMN     "renewal_failed_at" TIMESTAMPTZ(6),
ADD COLUMN     "renewal_started_at" TIMESTAMPTZ(6),
ADD COLUMN     "roles_read_at" TIMESTAMPTZ(6);

-- CreateIndex
CREATE UNIQUE INDEX "partner_user_identity_key" ON "partner_user"("partner_id", "identity_provider", "identity_issuer", "identity_subject");

-- An account of the company may have the email of a local one, which stays unique among its kind. The
-- table has tens of rows for each partner, so this takes no time.
CREATE UNIQUE INDEX "partner_user_local_email_key" ON "partner_user"("partner_id", "email") WHERE "identity_provider" = 'local';
