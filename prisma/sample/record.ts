import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { withFailureReason } from './failure-reasons';
import { hex8 } from './random/hexadecimal';
import { isoOf, netTicksOf } from './timeline/instant';
import type { Actor, RecordDraft, ScenarioStep } from './timeline/scenario-step';

const WEB_APP = 'Partner Center Web App';
const FULFILLMENT = 'FulfillmentService';
const ATTRIBUTES = '{"objectType":"AuditRecord"}';

/** The serial number of the partner's record `ordinal`, twelve hexadecimal digits. */
export function serialOf(ordinal: number): string {
  return `6a4f${hex8(ordinal)}`;
}

/** The complete record of a step, in the format of Partner Center. */
export function recordOf(step: ScenarioStep, draft: RecordDraft): BulkActivity {
  const { partner } = step;
  const customer = draft.customer ?? step.customer;
  const actor = actorOf(step, draft.by);
  const fails = step.fails || draft.fails;
  return {
    partnerId: partner.id,
    recordId: recordIdOf(step, draft),
    status: fails ? 'failed' : 'succeeded',
    occurredAt: isoOf(step.at),
    customerId: customer.id,
    customerName: customer.name,
    userPrincipalName: actor.userPrincipalName,
    actorKind: actor.actorKind,
    applicationId: actor.applicationId,
    resourceType: draft.resourceType,
    operationType: draft.operationType,
    correlationId: correlationOf(step),
    sessionId: null,
    customizedData: step.fails
      ? withFailureReason(draft.customizedData, { ...step, ...draft })
      : draft.customizedData,
    resourceOldValue: draft.oldValue ?? null,
    // The source stores no new value for failed operations.
    resourceNewValue: fails ? null : (draft.newValue ?? null),
    participants: null,
    attributes: ATTRIBUTES,
  };
}

// In the source's format: partner, serial, operation, and the ticks of the time.
function recordIdOf({ partner, serial, at }: ScenarioStep, draft: RecordDraft): string {
  const operation = draft.operationType.replaceAll('_', '');
  return `${partner.id}_${serial}_${operation}_${netTicksOf(at)}`;
}

// The serial makes it unique, so one random number is enough to make it look real.
function correlationOf({ random, serial }: ScenarioStep): string {
  return `${hex8(random.integer(0, 0xffffffff))}-9d3e-4b60-8c15-${serial}`;
}

type ActorFields = Pick<BulkActivity, 'userPrincipalName' | 'actorKind' | 'applicationId'>;

function actorOf({ partner, customer, random }: ScenarioStep, actor: Actor): ActorFields {
  switch (actor) {
    case 'system':
      return { userPrincipalName: 'System', actorKind: 'system', applicationId: null };
    case 'application':
      return {
        userPrincipalName: FULFILLMENT,
        actorKind: 'application',
        applicationId: FULFILLMENT,
      };
    case 'customerAdmin': {
      const { userPrincipalName } = customer.people[0];
      return { userPrincipalName, actorKind: 'customer_user', applicationId: null };
    }
    default:
      return {
        userPrincipalName: random.pick(partner.staff[actor]),
        actorKind: 'partner_user',
        applicationId: WEB_APP,
      };
  }
}
