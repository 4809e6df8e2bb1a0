-- CreateTable
CREATE TABLE "activity_watermark" (
    "partner_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,

    CONSTRAINT "activity_watermark_pkey" PRIMARY KEY ("partner_id")
);

-- AddForeignKey
ALTER TABLE "activity_watermark" ADD CONSTRAINT "activity_watermark_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
