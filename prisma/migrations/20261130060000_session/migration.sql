-- CreateTable
CREATE TABLE "session" (
    "partner_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "address" TEXT,
    "user_agent" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("partner_id","id")
);

-- CreateIndex
CREATE INDEX "session_partner_id_user_id_started_at_idx" ON "session"("partner_id", "user_id", "started_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_partner_id_user_id_fkey" FOREIGN KEY ("partner_id", "user_id") REFERENCES "partner_user"("partner_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
