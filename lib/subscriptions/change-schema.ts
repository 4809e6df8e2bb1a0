import { z } from 'zod';
import { hiddenGuid, textLine, TICKED } from '@/lib/forms/form-fields';
import { PLANS } from './plans';
import { seatsField } from './seats';

// What every form about a subscription carries unseen.
const TARGET = {
  customerId: hiddenGuid(),
  subscriptionId: hiddenGuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
};

/** The new number of seats. */
export const QUANTITY_SCHEMA = z.object({
  ...TARGET,
  kind: z.literal('quantity'),
  quantity: seatsField(),
});

/** The same where it is known what the number is and how few there may be: for the browser. */
export function knowingQuantitySchema(known: { seats: number; fewest: number; why: string }) {
  const quantity = seatsField()
    .refine((seats) => seats !== known.seats, sameSeats(known.seats))
    .refine((seats) => seats >= known.fewest, known.why);
  return QUANTITY_SCHEMA.extend({ quantity });
}

/** The new name. */
export const NAME_SCHEMA = z.object({
  ...TARGET,
  kind: z.literal('name'),
  friendlyName: textLine({ most: 256, missing: 'Enter a name.' }),
});

/** The same where the name is known: for the browser. */
export function knowingNameSchema(name: string) {
  const { friendlyName } = NAME_SCHEMA.shape;
  return NAME_SCHEMA.extend({
    friendlyName: friendlyName.refine((text) => text !== name, SAME_NAME),
  });
}

/** Whether it is renewed. */
export const AUTO_RENEW_SCHEMA = z.object({
  ...TARGET,
  kind: z.literal('auto-renew'),
  isOn: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
});

const CONFIRMED = z.literal(TICKED, 'Tick this box first.');

export const SUSPEND_SCHEMA = z.object({
  ...TARGET,
  kind: z.literal('suspend'),
  confirmed: CONFIRMED,
});

export const CANCEL_SCHEMA = SUSPEND_SCHEMA.extend({ kind: z.literal('cancel') });

export const REACTIVATE_SCHEMA = z.object({ ...TARGET, kind: z.literal('reactivate') });

/** From trial to paid, for which term. */
export const CONVERT_SCHEMA = z.object({
  ...TARGET,
  kind: z.literal('convert'),
  plan: planField(),
});

/** Whichever form about a subscription was sent. */
export const CHANGE_SCHEMA = z.discriminatedUnion('kind', [
  QUANTITY_SCHEMA,
  NAME_SCHEMA,
  AUTO_RENEW_SCHEMA,
  SUSPEND_SCHEMA,
  REACTIVATE_SCHEMA,
  CONVERT_SCHEMA,
  CANCEL_SCHEMA,
]);

/** Why a number of seats is no change. */
export function sameSeats(seats: number): string {
  return seats === 1 ? 'It has this 1 seat already.' : `It has these ${seats} seats already.`;
}

export const SAME_NAME = 'It has this name already.';

function planField() {
  return z.string().transform((key, context) => {
    const plan = PLANS.get(key);
    if (plan) return plan;
    context.addIssue({ code: 'custom', message: 'Choose a term.' });
    return z.NEVER;
  });
}
