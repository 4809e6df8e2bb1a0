-- AlterTable
ALTER TABLE "partner_setting" ADD COLUMN     "require_second_factor" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "partner_user" ADD COLUMN     "recovery_hashes" BYTEA[] DEFAULT ARRAY[]::BYTEA[],
ADD COLUMN     "second_factor" TEXT,
ADD COLUMN     "second_factor_since" TIMESTAMPTZ(6),
ADD COLUMN     "second_factor_step" BIGINT;
