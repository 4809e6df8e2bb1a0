import { activityLine, digestOf, FIELDS } from '../core/disclosure.mjs';

const STORED = FIELDS.length - 1;

/** The columns of a record, as parseRecord reads them; times as PostgreSQL writes them in UTC. */
export const RECORD_COLUMNS = `sequence, partner_id, record_id, status, occurred_at, customer_id,
  customer_name, user_principal_name, actor_kind, application_id, resource_type, operation_type,
  correlation_id, session_id, customized_data, resource_old_value, resource_new_value, participants,
  attributes, other_fields, redacted_changes, is_own, redaction, source_id, source_kind, variant,
  occurred_tick, recorded_at`;

/**
 * A record as it is stored now; `values` are those of FIELDS.
 * @typedef {{
 *   sequence: string, recorded: string, values: (string | null)[], day: string, isOwn: boolean,
 *   quarter: number, source: string | null,
 * }} StoredRecord
 */

/**
 * @param {(string | null)[]} columns Those of RECORD_COLUMNS.
 * @returns {StoredRecord}
 */
export function parseRecord(columns) {
  const [sequence] = columns;
  const [own, redaction, source, sourceKind, variant, tick, recorded] = columns.slice(
    FIELDS.length,
  );
  const values = columns.slice(1, FIELDS.length);
  const occurred = values[3] ?? '';
  values[3] = `${isoTime(occurred)}${tick}Z`;
  values[STORED] =
    `{"own":${own === 't'},"redaction":${redaction},"sequence":"${sequence}","source":${source},` +
    `"sourceKind":${sourceKind === null ? null : `"${sourceKind}"`},"variant":${variant}}`;
  return {
    sequence: sequence ?? '',
    recorded: `${isoTime(recorded ?? '')}Z`,
    values,
    day: occurred.slice(0, 10),
    isOwn: own === 't',
    quarter: Number(occurred.slice(11, 13)) * 4 + Math.floor(Number(occurred.slice(14, 16)) / 15),
    source: source ?? null,
  };
}

// `2026-03-01 12:00:00.12+00`, as PostgreSQL writes it, with six digits.
function isoTime(text) {
  const fraction = text.slice(20, -3).padEnd(6, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}`;
}

/**
 * The digests of the fields of a record, in the order of FIELDS; null for a field without a value. Those
 * of erased fields are given.
 * @param {(string | null)[]} values
 * @param {{ saltOf: (field: number) => string | null, erased: Record<string, string> }} opening
 * @returns {(string | null)[]}
 */
export function digestsOf(values, { saltOf, erased }) {
  return FIELDS.map((name, at) => {
    if (erased[name] !== undefined) return erased[name];
    const value = values[at];
    const salt = value === null || value === undefined ? null : saltOf(at);
    return salt ? digestOf(salt, { name, value }) : null;
  });
}

/**
 * The entry that a record has with these digests.
 * @param {(string | null)[]} digests
 * @param {string} recorded
 */
export function entryOf(digests, recorded) {
  return activityLine(
    digests.filter((digest) => digest !== null),
    recorded,
  );
}
