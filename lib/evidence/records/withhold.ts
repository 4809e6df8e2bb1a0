import type { Disclosure } from '@/lib/proof/entry/activity-entry';
import type { FieldName } from '@/lib/proof/entry/fields';
import type { Mentions } from './mentions';
import type { SealedRecord } from './read-pack-records';

/** What a pack does not show: mentions of other customers, and where they appear by roles, of staff. */
export type Withholding = { mentionsOthers: Mentions; mentionsStaff: Mentions | null };

/** A record as a pack shows it: its entry, the fields that are disclosed, and the names of the others. */
export type PackRecord = {
  position: number;
  line: string;
  disclosures: Disclosure[];
  /** Of fields that the record has and the pack does not show. */
  withheld: FieldName[];
  erased: string[];
  values: Partial<Record<FieldName, string>>;
  /** The address of the partner's user who acted, for the role that stands in its place; not to be shown. */
  staffName: string | null;
};

/** Leaves out the fields of a record that the pack does not show. */
export function withhold(
  { position, line, disclosures, erased }: SealedRecord,
  withholding: Withholding,
): PackRecord {
  const all = valuesOf(disclosures);
  const shown = disclosures.filter(({ name }) => isShown(name, { values: all, ...withholding }));
  const names = new Set(shown.map(({ name }) => name));
  return {
    position,
    line,
    erased,
    disclosures: shown,
    withheld: disclosures.flatMap(({ name }) => (names.has(name) ? [] : [name])),
    values: valuesOf(shown),
    staffName: all.actorKind === 'partner_user' ? (all.userPrincipalName ?? null) : null,
  };
}

type Values = PackRecord['values'];

function valuesOf(disclosures: Disclosure[]): Values {
  return Object.fromEntries(
    disclosures.map(({ name, text }) => {
      const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
      return [name, String((parts as unknown[])[2])];
    }),
  );
}

// What says whose the record is and what it is about is of this customer, or of no one.
const ALWAYS: ReadonlySet<FieldName> = new Set<FieldName>([
  'partnerId',
  'operationStatus',
  'operationDate',
  'customerId',
  'customerName',
  'actorKind',
  'resourceType',
  'operationType',
  'stored',
]);

function isShown(
  name: FieldName,
  { values, mentionsOthers, mentionsStaff }: Withholding & { values: Values },
): boolean {
  if (ALWAYS.has(name)) return true;
  const value = values[name] ?? '';
  if (mentionsOthers(value)) return false;
  if (mentionsStaff === null) return true;
  const isStaff = name === 'userPrincipalName' && values.actorKind === 'partner_user';
  return !isStaff && !mentionsStaff(value);
}
