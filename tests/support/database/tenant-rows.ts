import { withOwner } from './as-owner';

/** A row of the partner `$1` for each table of partners, in an order that their keys allow. */
const INSERTS = [
  `INSERT INTO partner (id, name, domain) VALUES ($1, 'Adatum', $1::uuid || '.example')`,
  `INSERT INTO partner_setting (partner_id) VALUES ($1)`,
  `INSERT INTO retention_policy (partner_id, months) VALUES ($1, 24)`,
  `INSERT INTO legal_hold (partner_id, id, customer_id, reason, set_by)
   VALUES ($1, $1, $1, 'Case 1', 'ada')`,
  `INSERT INTO removed_month (partner_id, month) VALUES ($1, '2024-02-01')`,
  `INSERT INTO partner_user (partner_id, id, email, display_name) VALUES ($1, $1, 'ada', 'Ada')`,
  `INSERT INTO saved_view (partner_id, user_id, id, name, name_key, query)
   VALUES ($1, $1, $1, 'Orders', 'orders', '')`,
  `INSERT INTO known_origin (partner_id, user_id, origin) VALUES ($1, $1, 'network:192.0.2.0')`,
  `INSERT INTO passkey (partner_id, id, user_id, public_key, sign_count, name)
   VALUES ($1, 'passkey', $1, '\\x00', 0, 'Key')`,
  `INSERT INTO session (partner_id, id, user_id, method, user_agent)
   VALUES ($1, $1, $1, 'password', '')`,
  `INSERT INTO customer (partner_id, id, name) VALUES ($1, $1, 'Fabrikam')`,
  `INSERT INTO subscription (partner_id, id, customer_id, offer_id, offer_name, friendly_name,
     quantity, status, billing_cycle, term, created_at, effective_from)
   VALUES ($1, $1, $1, 'offer', 'Offer', 'Offer', 1, 'active', 'Monthly', 'P1M', now(), now())`,
  `INSERT INTO activity (partner_id, record_id, status, sequence, occurred_at, user_principal_name,
     actor_kind, resource_type, operation_type, source_kind)
   VALUES ($1, 'record', 'succeeded', 1, '2026-03-01', 'ada', 'partner_user', 'order',
     'create_order', 'api')`,
  `INSERT INTO source (partner_id, id, kind, name) VALUES ($1, 1, 'api', 'Key')`,
  `INSERT INTO activity_source (partner_id, occurred_at, sequence, source_id, source_kind)
   VALUES ($1, '2026-03-01', 1, 1, 'api')`,
  `INSERT INTO set_aside (partner_id, digest, source_id, record, bytes, occurs_at)
   VALUES ($1, '\\x00', 1, '{}', 2, '0900-01-01')`,
  `INSERT INTO activity_hour (partner_id, hour, operation_type, status, count)
   VALUES ($1, '2026-03-01', 'create_order', 'succeeded', 1)`,
  `INSERT INTO activity_counted (partner_id, sequence) VALUES ($1, 1)`,
  `INSERT INTO activity_label (partner_id, id, operation_type, status, resource_type, actor_kind)
   VALUES ($1, 1, 'create_order', 'succeeded', 'order', 'partner_user')`,
  `INSERT INTO activity_actor (partner_id, id, name) VALUES ($1, 1, 'ada')`,
  ...['day', 'month'].flatMap((unit) => [
    `INSERT INTO activity_${unit} (partner_id, ${unit}, label_id, count, first_quarter, sums)
     VALUES ($1, '2026-03-01', 1, 1, 0, '{1}')`,
    `INSERT INTO activity_actor_${unit}
       (partner_id, actor_id, ${unit}, label_id, count, first_quarter, sums)
     VALUES ($1, 1, '2026-03-01', 1, 1, 0, '{1}')`,
    `INSERT INTO activity_access_${unit}
       (partner_id, customer_id, actor_id, actor_kind, ${unit}, count)
     VALUES ($1, $1, 1, 'partner_user', '2026-03-01', 1)`,
  ]),
  `INSERT INTO activity_customer_day (partner_id, customer_id, day, label_ids, actor_ids, quarters)
   VALUES ($1, $1, '2026-03-01', '{1}', '{1}', '{0}')`,
  ...['activity_text', 'activity_text_new'].map(
    (table) => `INSERT INTO ${table} (partner_id, occurred_at, sequence, user_principal_name,
       resource_type, operation_type, status, text)
     VALUES ($1, '2026-03-01', 1, 'ada', 'order', 'create_order', 'succeeded', 'fabrikam')`,
  ),
  `INSERT INTO activity_text_segment (partner_id, segment, last_sequence) VALUES ($1, 1, 1)`,
  `INSERT INTO activity_text_block (partner_id, segment, block, starts_at, ends_at, first_sequence,
     last_sequence) VALUES ($1, 1, 0, '2026-03-01', '2026-03-01', 1, 1)`,
  `INSERT INTO activity_text_gram (partner_id, bucket, segment, grams, bits)
   VALUES ($1, 0, 1, '{}', '')`,
  `INSERT INTO activity_user (partner_id, name, key) VALUES ($1, 'ada', 'ada')`,
  `INSERT INTO tlog_head (partner_id, origin, vkey) VALUES ($1, 'log', 'log+key')`,
  `INSERT INTO tlog_run (partner_id, position, count, leaf_hashes, sequences, seeds, field_checks)
   VALUES ($1, 0, 1, '\\x00', '{1}', '\\x00', '\\x00')`,
  `INSERT INTO tlog_node (partner_id, level, index, hash) VALUES ($1, 1, 0, '\\x00')`,
  `INSERT INTO tlog_statement (partner_id, position, kind, line) VALUES ($1, 1, 'close', '{}')`,
  `INSERT INTO evidence_pack (partner_id, id, customer_id, secret_hash, from_day, to_day, locale,
     names_staff, size, created_by, expires_at)
   VALUES ($1, $1, $1, '\\x00', '2026-03-01', '2026-03-31', 'en', true, 2, 'ada', now())`,
  `INSERT INTO tlog_customer_day (partner_id, day, customer_id, count, head)
   VALUES ($1, '2026-03-01', $1, 1, '\\x00')`,
  `INSERT INTO tlog_day (partner_id, day, records) VALUES ($1, '2026-03-01', 1)`,
  `INSERT INTO tlog_day_source (partner_id, day, source_id) VALUES ($1, '2026-03-01', 1)`,
  `INSERT INTO tlog_checkpoint (partner_id, size, root, note) VALUES ($1, 2, '\\x00', 'log')`,
  `INSERT INTO tlog_cosignature (partner_id, size, witness, line) VALUES ($1, 2, 'witness', '—')`,
  `INSERT INTO tlog_place (partner_id, place) VALUES ($1, 'folder')`,
  `INSERT INTO tlog_erasure (partner_id, position, salts, digests) VALUES ($1, 0, '{}', '{}')`,
  `INSERT INTO tlog_removal (partner_id, first_position, last_position, record_id)
   VALUES ($1, 0, 0, 'record')`,
  `INSERT INTO exported_part (partner_id, record_id, part, lines) VALUES ($1, 'record', 0, '\\x00')`,
  `INSERT INTO activity_watermark (partner_id, sequence) VALUES ($1, 1)`,
  `INSERT INTO api_key (partner_id, id, name, secret_hash, created_by)
   VALUES ($1, $1, 'Key', '\\x00', 'ada')`,
  `INSERT INTO partner_center_connection (partner_id, tenant, client_id, grant_type, updated_by)
   VALUES ($1, 'tenant', 'client', 'client_credentials', 'ada')`,
  `INSERT INTO sync (partner_id, started_at, first_day, last_day)
   VALUES ($1, now(), '2026-03-01', '2026-03-01')`,
];

/** Makes a partner with a row in each table that holds rows of partners. */
export async function fillTenantTables(partnerId: string): Promise<void> {
  await withOwner(async (client) => {
    for (const statement of INSERTS) await client.query(statement, [partnerId]);
  });
}
