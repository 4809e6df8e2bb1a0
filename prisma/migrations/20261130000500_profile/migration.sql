-- AlterTable
ALTER TABLE "partner_user" ADD COLUMN     "time_zone" TEXT,
ADD COLUMN     "weekend" TEXT,
ADD COLUMN     "working_hours" TEXT;
