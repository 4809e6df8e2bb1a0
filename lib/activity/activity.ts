/** One entry of the audit record's ordered `customizedData`. */
export type CustomizedDatum = { key: string; value: unknown };

/** Who acted: told at the door when a record is stored, see `actorKindOf`. */
export type ActorKind = 'partner_user' | 'customer_user' | 'application' | 'system';

/**
 * One activity as it is stored: an audit record in one of its states. Names are as they were when
 * it happened; operation, resource and status are open text and may hold values never seen before.
 */
export type Activity = {
  recordId: string;
  status: string;
  /** Decimal digits of the storing order, which cuts ties of `occurredAt`. */
  sequence: string;
  /** ISO 8601 UTC with the seven fractional digits of the source. */
  occurredAt: string;
  /** ISO 8601 UTC, when it entered this log. */
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
