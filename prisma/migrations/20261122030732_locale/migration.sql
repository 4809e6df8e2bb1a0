-- AlterTable
ALTER TABLE "partner_user" ADD COLUMN     "locale" TEXT;
