import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { LocalizableMessage, Localizer } from '@/lib/platform/i18n/localizer';
import { describeChange } from '@/lib/subscriptions/change/describe-change';
import { MONTHLY } from '@/lib/subscriptions/purchase/plans';
import {
  minSeats,
  isDeleted,
  refusalOfChange,
  refusalOfSeats,
  reasonSeatsAreFixed,
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

type Change = {
  kind: SubscriptionChange['kind'];
  refusal: LocalizableMessage | null;
  form: ReactNode;
};

type SubscriptionChangesProps = { target: ChangeTarget; context: SubscriptionContext };

/** Each change that can be made to a subscription: its rule, and its form or why there is none. */
export function SubscriptionChanges({ target, context }: SubscriptionChangesProps) {
  const t = useTranslations();
  const localizer: Localizer = { t, locale: useLocale() };
  if (isDeleted(context.subscription))
    return (
      <p className="border-hairline text-muted border-t py-4">
        {t('subscriptions.changes.noneMore')}
      </p>
    );
  return listChanges({ target, context, localizer }).map(({ kind, refusal, form }) => (
    <section
      key={kind}
      aria-labelledby={`change-${kind}`}
      className="border-hairline medium:grid-cols-[11rem_minmax(0,1fr)] grid gap-x-8 gap-y-2 border-t py-4"
    >
      <h2 id={`change-${kind}`} className="font-strong">
        {t(`subscriptions.changes.${kind}`)}
      </h2>
      <div className="flex min-w-0 flex-col gap-3">
        <p className="text-muted max-w-prose text-sm">
          {(refusal ?? describeChange(kind, context))(localizer)}
        </p>
        {refusal === null && form}
      </div>
    </section>
  ));
}

function listChanges(options: SubscriptionChangesProps & { localizer: Localizer }): Change[] {
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
      kind: 'suspend',
      refusal: refusal({ kind: 'suspend' }),
      form: <ConfirmedForm kind="suspend" target={target} name={name} />,
    },
    {
      kind: 'reactivate',
      refusal: refusal({ kind: 'reactivate' }),
      form: <ReactivateForm target={target} />,
    },
    {
      kind: 'cancel',
      refusal: refusal({ kind: 'cancel' }),
      form: <ConfirmedForm kind="cancel" target={target} name={name} />,
    },
  ];
}
