import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Sentence, Words } from '@/lib/platform/i18n/sentence';
import { describeChange } from '@/lib/subscriptions/change/describe-change';
import { MONTHLY } from '@/lib/subscriptions/purchase/plans';
import {
  fewestSeats,
  isDeleted,
  refusalOf,
  refusalOfSeats,
  seatsStay,
  type Moment,
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
  refusal: Sentence | null;
  form: ReactNode;
};

type SubscriptionChangesProps = { target: ChangeTarget; moment: Moment };

/** Each change that can be made of a subscription: its rule in words, and its form or why there is none. */
export function SubscriptionChanges({ target, moment }: SubscriptionChangesProps) {
  const t = useTranslations();
  const words: Words = { t, locale: useLocale() };
  if (isDeleted(moment.subscription))
    return (
      <p className="border-hairline text-muted border-t py-4">
        {t('subscriptions.changes.noneMore')}
      </p>
    );
  return changesOf({ target, moment, words }).map(({ kind, refusal, form }) => (
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
          {(refusal ?? describeChange(kind, moment))(words)}
        </p>
        {refusal === null && form}
      </div>
    </section>
  ));
}

function changesOf(given: SubscriptionChangesProps & { words: Words }): Change[] {
  const { target, moment, words } = given;
  const { friendlyName: name, quantity: seats, autoRenew } = moment.subscription;
  const refusal = (change: SubscriptionChange) => refusalOf(change, moment);
  return [
    {
      kind: 'quantity',
      refusal: refusalOfSeats(moment),
      form: (
        <SeatsForm
          target={target}
          seats={seats}
          fewest={fewestSeats(moment)}
          why={seatsStay(moment.subscription)(words)}
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
