-- Which rows of a partner's tables there are for the application's role: those of the partner that its
-- session is tied to, and none while it is tied to none. The owner of the tables sees all.
-- The policies hold from when row-level security is enabled, which npm run db:migrate does once nothing
-- of the version before is connected, for that ties its sessions to nobody: see row-security.ts.
CREATE POLICY "partner" ON "activity" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_hour" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_source" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_text" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_text_new" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_user" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "activity_watermark" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "api_key" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "customer" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "known_origin" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "partner_center_connection" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "partner_setting" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "partner_user" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "saved_view" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "session" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "set_aside" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "source" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "subscription" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));
CREATE POLICY "partner" ON "sync" USING ("partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid));

-- The same rows for conditions that PostgreSQL would otherwise apply only after the policy, without
-- their index: LIKE and enums are not leakproof. Views are read with the rights of their owner.
CREATE VIEW "partner_activity" AS
  SELECT * FROM "activity" WHERE "partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid);
CREATE VIEW "partner_activity_text" AS
  SELECT * FROM "activity_text" WHERE "partner_id" = (SELECT nullif(current_setting('activity_log.partner', true), '')::uuid);
