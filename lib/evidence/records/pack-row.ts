import type { ActorKind } from '@/lib/activity/activity';
import { ACTOR_KINDS } from '@/lib/activity/activity';
import {
  describeOperation,
  describeStatus,
  describeUser,
} from '@/lib/activity/describe/describe-activity';
import { outcomeOf, type Outcome } from '@/lib/activity/outcome';
import { summariseActivity } from '@/lib/activity/summary/summarise-activity';
import type { Role } from '@/lib/auth/roles';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import type { PackRecord } from './withhold';

/** A record of a pack in words: made visible and isolated, times in UTC. */
export type PackRow = {
  position: number;
  recordId: string;
  /** `2026-03-01 12:00:00`. */
  time: string;
  action: string;
  /** What was changed; empty where the record does not say, or it is withheld. */
  summary: string;
  user: string;
  status: string;
  outcome: Outcome;
  /** Whether something of it is not shown, and whether something was erased. */
  isPartlyWithheld: boolean;
  isPartlyErased: boolean;
};

/** The language of a pack, and the roles of staff by address; null where staff appear by name. */
export type RowOptions = { t: Translator; roles: ReadonlyMap<string, Role[]> | null };

/** Says a record of a pack in words. Never throws. */
export function toPackRow(record: PackRecord, options: RowOptions): PackRow {
  const { t } = options;
  const { values } = record;
  const status = values.operationStatus ?? '';
  return {
    position: record.position,
    recordId: isolatedText(values.id ?? ''),
    time: (values.operationDate ?? '').slice(0, 19).replace('T', ' '),
    action: isolatedText(describeOperation(values.operationType ?? '', t)),
    summary: summaryOf(record, t),
    user: isolatedText(userOf(record, options)),
    status: isolatedText(describeStatus(status, t)),
    outcome: outcomeOf(status),
    isPartlyWithheld: record.withheld.length > 0,
    isPartlyErased: record.erased.length > 0,
  };
}

function summaryOf({ values }: PackRecord, t: Translator): string {
  const summary = summariseActivity(
    {
      operationType: values.operationType ?? '',
      status: values.operationStatus ?? '',
      resourceType: values.resourceType ?? '',
      customerName: values.customerName ?? null,
      resourceOldValue: values.resourceOldValue ?? null,
      resourceNewValue: values.resourceNewValue ?? null,
      customizedData: values.customizedData ?? '[]',
    },
    t,
  );
  return summary ?? '';
}

/** Who acted: by name, or where staff appear by their roles, by those. */
export function userOf(
  { values, withheld, staffName }: PackRecord,
  { t, roles }: RowOptions,
): string {
  const actorKind = kindOf(values.actorKind);
  if (!withheld.includes('userPrincipalName'))
    return describeUser({ userPrincipalName: values.userPrincipalName ?? '', actorKind }, t);
  const known = roles?.get(staffName?.trim().toLowerCase() ?? '') ?? [];
  if (actorKind !== 'partner_user') return t('evidence.pack.withheldUser');
  if (known.length === 0) return t('evidence.pack.staff');
  return known.map((role) => t(`roles.${role}`)).join(t('roles.separator'));
}

function kindOf(text: string | undefined): ActorKind {
  return ACTOR_KINDS.find((kind) => kind === text) ?? 'system';
}
