-- Who stands behind a sign-in link, and who waits for one. Columns without a default: nothing is
-- rewritten, and the version before goes on reading and writing.

-- AlterTable
ALTER TABLE "partner_user" ADD COLUMN     "invitation_asked_by" UUID,
ADD COLUMN     "invitation_made_by" UUID,
ADD COLUMN     "invitation_made_for" BYTEA,
ADD COLUMN     "let_in_by" UUID,
ADD COLUMN     "link_asked_at" TIMESTAMPTZ(6),
ADD COLUMN     "link_asked_by" UUID;
