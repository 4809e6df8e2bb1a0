import type { BulkActivity } from '@/lib/activity/intake/bulk/bulk-activity';
import { hex8 } from './random/hexadecimal';
import { isoOf, netTicksOf } from './timeline/instant';
import type { Actor, RecordDraft, ScenarioStep } from './timeline/scenario-step';

const WEB_APP = 'Partner Center Web App';
const FULFILLMENT = 'FulfillmentService';
const ATTRIBUTES = '{"objectType":"AuditRecord"}';

/** The serial of the partner's record number `ordinal`, twelve hexadecimal digits. */
export function serialOf(ordinal: number): string {
  return `6a4f${hex8(ordinal)}`;
}

/** The whole record of what happened in a scene, in the form that Partner Center gives it. */
export function recordOf(scene: ScenarioStep, draft: RecordDraft): BulkActivity {
  const { partner } = scene;
  const customer = draft.customer ?? scene.customer;
  const actor = actorOf(scene, draft.by);
  const fails = scene.fails || draft.fails;
  return {
    partnerId: partner.id,
    recordId: recordIdOf(scene, draft),
    status: fails ? 'failed' : 'succeeded',
    occurredAt: isoOf(scene.at),
    customerId: customer.id,
    customerName: customer.name,
    userPrincipalName: actor.userPrincipalName,
    actorKind: actor.actorKind,
    applicationId: actor.applicationId,
    resourceType: draft.resourceType,
    operationType: draft.operationType,
    correlationId: correlationOf(scene),
    sessionId: null,
    customizedData: draft.customizedData,
    resourceOldValue: draft.oldValue ?? null,
    // Of what failed the source keeps no new value.
    resourceNewValue: fails ? null : (draft.newValue ?? null),
    participants: null,
    attributes: ATTRIBUTES,
  };
}

// As the source makes them: whose, of what, which operation, and at the end the ticks of the time.
function recordIdOf({ partner, serial, at }: ScenarioStep, draft: RecordDraft): string {
  const operation = draft.operationType.replaceAll('_', '');
  return `${partner.id}_${serial}_${operation}_${netTicksOf(at)}`;
}

// The serial makes it unique, so that one number of chance is enough to make it look like the others.
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
