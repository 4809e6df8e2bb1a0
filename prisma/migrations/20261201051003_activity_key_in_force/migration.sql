-- Records are unique by activity_record_key now. The index is there already, so that this takes a moment. It gets
-- the constraint's name.
ALTER TABLE "activity" DROP CONSTRAINT "activity_pkey",
ADD CONSTRAINT "activity_pkey" PRIMARY KEY USING INDEX "activity_sequence_key";
