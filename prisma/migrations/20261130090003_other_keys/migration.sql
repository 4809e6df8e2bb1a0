-- A foreign key that cascades on update, though nothing ever updates a key, keeps a table from being
-- distributed. Exchanged in one transaction, and checked by a later migration while others write.
ALTER TABLE "partner_setting" DROP CONSTRAINT "partner_setting_partner_id_fkey";
ALTER TABLE "partner_setting" ADD CONSTRAINT "partner_setting_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "partner_user" DROP CONSTRAINT "partner_user_partner_id_fkey";
ALTER TABLE "partner_user" ADD CONSTRAINT "partner_user_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "customer" DROP CONSTRAINT "customer_partner_id_fkey";
ALTER TABLE "customer" ADD CONSTRAINT "customer_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "subscription" DROP CONSTRAINT "subscription_partner_id_fkey";
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "source" DROP CONSTRAINT "source_partner_id_fkey";
ALTER TABLE "source" ADD CONSTRAINT "source_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "set_aside" DROP CONSTRAINT "set_aside_partner_id_fkey";
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "activity_watermark" DROP CONSTRAINT "activity_watermark_partner_id_fkey";
ALTER TABLE "activity_watermark" ADD CONSTRAINT "activity_watermark_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "api_key" DROP CONSTRAINT "api_key_partner_id_fkey";
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "partner_center_connection" DROP CONSTRAINT "partner_center_connection_partner_id_fkey";
ALTER TABLE "partner_center_connection" ADD CONSTRAINT "partner_center_connection_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "sync" DROP CONSTRAINT "sync_partner_id_fkey";
ALTER TABLE "sync" ADD CONSTRAINT "sync_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
ALTER TABLE "subscription" DROP CONSTRAINT "subscription_partner_id_customer_id_fkey";
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_partner_id_customer_id_fkey" FOREIGN KEY ("partner_id", "customer_id") REFERENCES "customer"("partner_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
