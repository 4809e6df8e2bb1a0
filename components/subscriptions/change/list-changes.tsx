import type { ReactNode } from 'react';
import type { LocalizableMessage, Localizer } from '@/lib/platform/i18n/localizer';
import { MONTHLY } from '@/lib/subscriptions/purchase/plans';
import {
  minSeats,
  reasonSeatsAreFixed,
  refusalOfChange,
  refusalOfSeats,
  type SubscriptionContext,
} from '@/lib/subscriptions/rules';
import type { SubscriptionChange } from '@/lib/subscriptions/change/subscription-change';
import { AutoRenewForm } from './auto-renew-form';
import { ConfirmedForm } from './confirmed-form';
import type { ChangeTarget } from './change-target';
import { ConvertForm } from './convert-form';
import { NameForm } from './name-form';
import { ReactivateForm } from './reactivate-form';
import { SeatsForm } from './seats-form';

/** A change with its form, and why it is refused now; null when it is possible. */
export type OfferedChange = {
  kind: SubscriptionChange['kind'];
  refusal: LocalizableMessage | null;
  form: ReactNode;
};

type ListOptions = { target: ChangeTarget; context: SubscriptionContext; localizer: Localizer };

/** Every change of a subscription, those that stop it last. */
export function listChanges(options: ListOptions): OfferedChange[] {
  const { target, context, localizer } = options;
  const { friendlyName: name, quantity: seats, autoRenew } = context.subscription;
  const refusal = (change: SubscriptionChange) => refusalOfChange(change, context);
  return [
    {
      kind: 'quantity',
      refusal: refusalOfSeats(context),
      form: (
        <SeatsForm
          target={target}
          seats={seats}
          minSeats={minSeats(context)}
          minSeatsReason={reasonSeatsAreFixed(context.subscription)(localizer)}
        />
      ),
    },
    {
      kind: 'name',
      refusal: refusal({ kind: 'name', friendlyName: name }),
      form: <NameForm target={target} name={name} />,
    },
    {
      kind: 'auto-renew',
      refusal: refusal({ kind: 'auto-renew', isOn: !autoRenew }),
      form: <AutoRenewForm target={target} isOn={autoRenew} />,
    },
    {
      kind: 'convert',
      refusal: refusal({ kind: 'convert', plan: MONTHLY }),
      form: <ConvertForm target={target} />,
    },
    {
      kind: 'reactivate',
      refusal: refusal({ kind: 'reactivate' }),
      form: <ReactivateForm target={target} />,
    },
    {
      kind: 'suspend',
      refusal: refusal({ kind: 'suspend' }),
      form: <ConfirmedForm kind="suspend" target={target} name={name} />,
    },
    {
      kind: 'cancel',
      refusal: refusal({ kind: 'cancel' }),
      form: <ConfirmedForm kind="cancel" target={target} name={name} />,
    },
  ];
}
