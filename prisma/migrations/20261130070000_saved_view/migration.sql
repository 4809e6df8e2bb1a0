-- CreateTable
CREATE TABLE "saved_view" (
    "partner_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "preset" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("partner_id","user_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_partner_id_user_id_name_key_key" ON "saved_view"("partner_id", "user_id", "name_key");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_partner_id_user_id_fkey" FOREIGN KEY ("partner_id", "user_id") REFERENCES "partner_user"("partner_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
