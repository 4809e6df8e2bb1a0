-- Ids of zeros, which programs write where there is none, tied together what has nothing to do with
-- each other. They become absent; what was written stays among the record's other fields.

CREATE FUNCTION pg_temp.with_field("fields" JSON, "name" TEXT, "written" TEXT) RETURNS JSON
LANGUAGE sql AS $$
    -- By its text, for a conversion would bring other fields into another order.
    SELECT CASE WHEN "fields" IS NULL OR btrim("fields"::text, E' \t\n\r') = '{}'
        THEN json_build_object("name", "written")
        ELSE ('{' || to_json("name") || ':' || to_json("written") || ',' || substr(ltrim("fields"::text, E' \t\n\r'), 2))::json
    END
$$;

CREATE FUNCTION pg_temp.is_nil("id" TEXT) RETURNS BOOLEAN
LANGUAGE sql IMMUTABLE AS $$
    SELECT btrim("id", E' \t\n\r') ~ '^[{(]?0{8}-?0{4}-?0{4}-?0{4}-?0{12}[)}]?$'
$$;

UPDATE "activity" SET "other_fields" = pg_temp.with_field("other_fields", 'customerId', "customer_id"::text), "customer_id" = NULL
FROM "partner"
WHERE "activity"."partner_id" = "partner"."id" AND "customer_id" = '00000000-0000-0000-0000-000000000000';

UPDATE "activity" SET "other_fields" = pg_temp.with_field("other_fields", 'originalCorrelationId', "correlation_id"), "correlation_id" = NULL
WHERE pg_temp.is_nil("correlation_id");

UPDATE "activity" SET "other_fields" = pg_temp.with_field("other_fields", 'sessionId', "session_id"), "session_id" = NULL
WHERE pg_temp.is_nil("session_id");

UPDATE "activity" SET "other_fields" = pg_temp.with_field("other_fields", 'applicationId', "application_id"), "application_id" = NULL
WHERE pg_temp.is_nil("application_id");

-- Who has no id is no customer; unless something was sold to it.
DELETE FROM "customer" WHERE "id" = '00000000-0000-0000-0000-000000000000'
AND NOT EXISTS (
    SELECT FROM "subscription"
    WHERE "subscription"."partner_id" = "customer"."partner_id" AND "customer_id" = "customer"."id");
