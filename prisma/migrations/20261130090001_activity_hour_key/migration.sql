-- A foreign key that cascades on update, though nothing ever updates a key, keeps a table from being
-- distributed. Exchanged in one transaction, and checked by a later migration while others write.
ALTER TABLE "activity_hour" DROP CONSTRAINT "activity_hour_partner_id_fkey";
ALTER TABLE "activity_hour" ADD CONSTRAINT "activity_hour_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
