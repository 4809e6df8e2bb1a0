import type { Source } from './source/source';

/** One entry of the audit record's ordered `customizedData`. */
export type CustomizedDatum = { key: string; value: unknown };

/** Who acted: told at the door when a record is stored, see `actorKindOf`. */
export type ActorKind = 'partner_user' | 'customer_user' | 'application' | 'system';

/** What an activity is: who did what to whom, when. Names are as they were when it happened. */
export type ActivityHead = {
  recordId: string;
  /** Open text, as operation and resource are: it may hold values never seen before. */
  status: string;
  /** 0, or more where the record came under an id and a status that were another's before. */
  variant: number;
  /** Decimal digits of the storing order, which cuts ties of `occurredAt`. */
  sequence: string;
  /** ISO 8601 UTC with the seven fractional digits of the source. */
  occurredAt: string;
  /** ISO 8601 UTC with six fractional digits, when it entered this log. */
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
  /** The ways by which it came, the first one first; none where that was not kept yet. */
  sources: Source[];
};

/** One activity as it is stored: an audit record in one of its states. */
export type Activity = ActivityHead & {
  customizedData: CustomizedDatum[];
  /** The source's text, usually JSON, after redaction. */
  resourceOldValue: string | null;
  resourceNewValue: string | null;
  participants: unknown;
  attributes: unknown;
  /** Fields of the source's record that have no column of their own. */
  otherFields: unknown;
  /**
   * Where hidden values changed, as JSON pointers (RFC 6901) from the record's root, into the JSON of
   * the old and the new value as well: `/resourceNewValue/ClientSecret`.
   */
  redactedChanges: string[] | null;
};

/**
 * What an activity holds, as the texts that are stored: five megabytes of JSON take hundreds when
 * they are parsed.
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
   * Null where the texts are whole. Else one with as many characters or more may have been cut, and
   * one of JSON is empty where it was too large to be begun.
   */
  truncatedAt: number | null;
};
