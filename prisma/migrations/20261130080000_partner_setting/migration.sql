-- CreateTable
CREATE TABLE "partner_setting" (
    "partner_id" UUID NOT NULL,
    "record_reads" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partner_setting_pkey" PRIMARY KEY ("partner_id")
);

-- AddForeignKey
ALTER TABLE "partner_setting" ADD CONSTRAINT "partner_setting_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
