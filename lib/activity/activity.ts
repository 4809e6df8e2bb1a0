import type { Source } from './source/source';

/** One entry of the audit record's ordered `customizedData`. */
export type CustomizedDatum = { key: string; value: unknown };

/** The kinds of who acts. Determined when a record is stored, see `actorKindOf`. */
export const ACTOR_KINDS = ['partner_user', 'customer_user', 'application', 'system'] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The kind with this name, or null. */
export function parseActorKind(text: string): ActorKind | null {
  return ACTOR_KINDS.find((kind) => kind === text) ?? null;
}

/** What an activity is: who did what to whom, when. Names are those of that time. */
export type ActivityHead = {
  recordId: string;
  /** Open text, like operation and resource: new values can appear at any time. */
  status: string;
  /** 0, or higher when another record was already stored with the same id and status. */
  variant: number;
  /** Decimal digits of the storing order, which breaks ties of `occurredAt`. */
  sequence: string;
  /** ISO 8601 UTC with the seven fractional digits of the source. */
  occurredAt: string;
  /** ISO 8601 UTC with six fractional digits: when the activity entered this log. */
  recordedAt: string;
  customerId: string | null;
  customerName: string | null;
  userPrincipalName: string;
  actorKind: ActorKind;
  applicationId: string | null;
  resourceType: string;
  operationType: string;
  correlationId: string | null;
  sessionId: string | null;
  /**
   * The sources that delivered it, the first one first; empty if it was stored before sources were
   * recorded.
   */
  sources: Source[];
};

/** An activity as it is stored: an audit record in one of its states. */
export type Activity = ActivityHead & {
  customizedData: CustomizedDatum[];
  /** The source's text, usually JSON, redacted. */
  resourceOldValue: string | null;
  resourceNewValue: string | null;
  participants: unknown;
  attributes: unknown;
  /** Fields of the source's record without a column of their own. */
  otherFields: unknown;
  /**
   * Where redacted values changed, as JSON pointers (RFC 6901) from the record's root, including
   * into the JSON of the old and the new value: `/resourceNewValue/ClientSecret`.
   */
  redactedChanges: string[] | null;
};

/**
 * An activity's content as stored text: five megabytes of JSON take hundreds of megabytes when
 * parsed.
 */
export type ActivityContent = {
  customizedData: string;
  resourceOldValue: string | null;
  resourceNewValue: string | null;
  participants: string | null;
  attributes: string | null;
  otherFields: string | null;
  /** A list of JSON pointers. */
  redactedChanges: string | null;
  /**
   * Null when the texts are complete. Otherwise a text of this length or longer may be truncated,
   * and a JSON text that is too large to start is empty.
   */
  truncatedAt: number | null;
};

/** The part of the content from which the line of a row is made, see `summariseForRow`. */
export type LineContent = Pick<
  ActivityContent,
  'customizedData' | 'resourceOldValue' | 'resourceNewValue' | 'truncatedAt'
>;
