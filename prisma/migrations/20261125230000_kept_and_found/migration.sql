-- What records of equal ids, hidden changes and users of several spellings are kept by. Nothing here
-- rewrites a table: the version before goes on reading and writing meanwhile.

-- AlterTable
ALTER TABLE "activity" ADD COLUMN "variant" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN "redacted_changes" JSON;

-- AlterTable
ALTER TABLE "activity_text" ADD COLUMN "made" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "activity_text_new" ADD COLUMN "made" SMALLINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "customer" ADD COLUMN "search_name" TEXT;

-- AlterTable
ALTER TABLE "sync" ADD COLUMN "conflicts" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "activity_user" (
    "partner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "activity_user_pkey" PRIMARY KEY ("partner_id","name")
);

-- CreateIndex
CREATE INDEX "activity_user_partner_id_key_idx" ON "activity_user"("partner_id", "key");

-- AddForeignKey
ALTER TABLE "activity_user" ADD CONSTRAINT "activity_user_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
