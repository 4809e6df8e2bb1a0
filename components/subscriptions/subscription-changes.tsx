import type { ReactNode } from 'react';
import { describeChange } from '@/lib/subscriptions/describe-change';
import { MONTHLY } from '@/lib/subscriptions/plans';
import {
  fewestSeats,
  isDeleted,
  refusalOf,
  refusalOfSeats,
  seatsStay,
  type Moment,
} from '@/lib/subscriptions/rules';
import type { SubscriptionChange } from '@/lib/subscriptions/subscription-change';
import { AutoRenewForm } from './auto-renew-form';
import { CancelForm } from './cancel-form';
import type { ChangeTarget } from './change-target';
import { ConvertForm } from './convert-form';
import { NameForm } from './name-form';
import { ReactivateForm } from './reactivate-form';
import { SeatsForm } from './seats-form';
import { SuspendForm } from './suspend-form';

type Change = {
  kind: SubscriptionChange['kind'];
  title: string;
  refusal: string | null;
  form: ReactNode;
};

type SubscriptionChangesProps = { target: ChangeTarget; moment: Moment };

/** Each change that can be made of a subscription: its rule in words, and its form or why there is none. */
export function SubscriptionChanges({ target, moment }: SubscriptionChangesProps) {
  if (isDeleted(moment.subscription))
    return (
      <p className="border-line text-muted border-t py-4">
        It is deleted; nothing can be changed any more.
      </p>
    );
  return changesOf(target, moment).map(({ kind, title, refusal, form }) => (
    <section
      key={kind}
      aria-labelledby={`change-${kind}`}
      className="border-line medium:grid-cols-[11rem_minmax(0,1fr)] grid gap-x-8 gap-y-2 border-t py-4"
    >
      <h2 id={`change-${kind}`} className="font-strong">
        {title}
      </h2>
      <div className="flex min-w-0 flex-col gap-3">
        <p className="text-muted max-w-prose text-sm">{refusal ?? describeChange(kind, moment)}</p>
        {refusal === null && form}
      </div>
    </section>
  ));
}

function changesOf(target: ChangeTarget, moment: Moment): Change[] {
  const { friendlyName: name, quantity: seats, autoRenew } = moment.subscription;
  const refusal = (change: SubscriptionChange) => refusalOf(change, moment);
  return [
    {
      kind: 'quantity',
      title: 'Seats',
      refusal: refusalOfSeats(moment),
      form: (
        <SeatsForm
          target={target}
          seats={seats}
          fewest={fewestSeats(moment)}
          why={seatsStay(moment.subscription)}
        />
      ),
    },
    {
      kind: 'name',
      title: 'Name',
      refusal: refusal({ kind: 'name', friendlyName: name }),
      form: <NameForm target={target} name={name} />,
    },
    {
      kind: 'auto-renew',
      title: 'Auto-renew',
      refusal: refusal({ kind: 'auto-renew', isOn: !autoRenew }),
      form: <AutoRenewForm target={target} isOn={autoRenew} />,
    },
    {
      kind: 'convert',
      title: 'Trial to paid',
      refusal: refusal({ kind: 'convert', plan: MONTHLY }),
      form: <ConvertForm target={target} />,
    },
    {
      kind: 'suspend',
      title: 'Suspend',
      refusal: refusal({ kind: 'suspend' }),
      form: <SuspendForm target={target} name={name} />,
    },
    {
      kind: 'reactivate',
      title: 'Reactivate',
      refusal: refusal({ kind: 'reactivate' }),
      form: <ReactivateForm target={target} />,
    },
    {
      kind: 'cancel',
      title: 'Cancel',
      refusal: refusal({ kind: 'cancel' }),
      form: <CancelForm target={target} name={name} />,
    },
  ];
}
