-- Reads the tables once, and keeps nobody from writing.
ALTER TABLE "activity" VALIDATE CONSTRAINT "activity_partner_id_fkey";
ALTER TABLE "activity_hour" VALIDATE CONSTRAINT "activity_hour_partner_id_fkey";
ALTER TABLE "activity_user" VALIDATE CONSTRAINT "activity_user_partner_id_fkey";
ALTER TABLE "partner_setting" VALIDATE CONSTRAINT "partner_setting_partner_id_fkey";
ALTER TABLE "partner_user" VALIDATE CONSTRAINT "partner_user_partner_id_fkey";
ALTER TABLE "customer" VALIDATE CONSTRAINT "customer_partner_id_fkey";
ALTER TABLE "subscription" VALIDATE CONSTRAINT "subscription_partner_id_fkey";
ALTER TABLE "source" VALIDATE CONSTRAINT "source_partner_id_fkey";
ALTER TABLE "set_aside" VALIDATE CONSTRAINT "set_aside_partner_id_fkey";
ALTER TABLE "activity_watermark" VALIDATE CONSTRAINT "activity_watermark_partner_id_fkey";
ALTER TABLE "api_key" VALIDATE CONSTRAINT "api_key_partner_id_fkey";
ALTER TABLE "partner_center_connection" VALIDATE CONSTRAINT "partner_center_connection_partner_id_fkey";
ALTER TABLE "sync" VALIDATE CONSTRAINT "sync_partner_id_fkey";
ALTER TABLE "subscription" VALIDATE CONSTRAINT "subscription_partner_id_customer_id_fkey";
