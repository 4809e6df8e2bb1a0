-- The two indexes of the migration before replace it.
DROP INDEX CONCURRENTLY IF EXISTS "partner_user_partner_id_email_key";
