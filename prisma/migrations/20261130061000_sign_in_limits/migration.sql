-- CreateTable
CREATE TABLE "known_origin" (
    "partner_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "last_used_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_origin_pkey" PRIMARY KEY ("partner_id","user_id","origin")
);

-- CreateTable
-- Unlogged: counts of minutes are worth nothing after a crash, and are written at each request.
CREATE UNLOGGED TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "known_origin" ADD CONSTRAINT "known_origin_partner_id_user_id_fkey" FOREIGN KEY ("partner_id", "user_id") REFERENCES "partner_user"("partner_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
