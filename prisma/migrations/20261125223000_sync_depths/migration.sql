-- AlterTable
ALTER TABLE "sync" ADD COLUMN     "daily_on" DATE,
ADD COLUMN     "days_done" INTEGER,
ADD COLUMN     "late" INTEGER,
ADD COLUMN     "weekly_on" DATE;
