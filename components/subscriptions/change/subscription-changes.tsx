import { useLocale, useTranslations } from 'next-intl';
import type { Localizer } from '@/lib/platform/i18n/localizer';
import { describeChange } from '@/lib/subscriptions/change/describe-change';
import { isDeleted, type SubscriptionContext } from '@/lib/subscriptions/rules';
import type { SubscriptionChange } from '@/lib/subscriptions/change/subscription-change';
import type { ChangeTarget } from './change-target';
import { listChanges, type OfferedChange } from './list-changes';
import { UnavailableChanges } from './unavailable-changes';

type SubscriptionChangesProps = { target: ChangeTarget; context: SubscriptionContext };

// They stop the subscription, so they stand apart, at the end.
const DANGEROUS: readonly SubscriptionChange['kind'][] = ['suspend', 'cancel'];

/**
 * The changes that can be made to a subscription now, each with its rule and its form, and those
 * that cannot, with the reason.
 */
export function SubscriptionChanges({ target, context }: SubscriptionChangesProps) {
  const t = useTranslations();
  const localizer: Localizer = { t, locale: useLocale() };
  if (isDeleted(context.subscription))
    return (
      <p className="border-hairline text-muted border-t py-4">
        {t('subscriptions.changes.noneMore')}
      </p>
    );
  const changes = listChanges({ target, context, localizer });
  const possible = changes.filter(({ refusal }) => refusal === null);
  const sectionOf = ({ kind, form }: OfferedChange) => (
    <ChangeSection key={kind} kind={kind} rule={describeChange(kind, context)(localizer)}>
      {form}
    </ChangeSection>
  );
  const dangerous = possible.filter(({ kind }) => DANGEROUS.includes(kind));
  return (
    <>
      {possible.filter((change) => !dangerous.includes(change)).map(sectionOf)}
      <UnavailableChanges changes={changes.filter((change) => !possible.includes(change))} />
      {dangerous.length > 0 && (
        <section aria-labelledby="danger-zone" className="mb-8">
          <h2 id="danger-zone" className="font-strong text-danger mb-2">
            {t('subscriptions.changes.danger')}
          </h2>
          <div className="border-danger rounded-md border px-4">{dangerous.map(sectionOf)}</div>
        </section>
      )}
    </>
  );
}

type ChangeSectionProps = {
  kind: SubscriptionChange['kind'];
  rule: string;
  children: OfferedChange['form'];
};

function ChangeSection({ kind, rule, children }: ChangeSectionProps) {
  const t = useTranslations('subscriptions.changes');
  const isDangerous = DANGEROUS.includes(kind);
  const Heading = isDangerous ? 'h3' : 'h2';
  return (
    <section
      aria-labelledby={`change-${kind}`}
      className="border-hairline medium:grid-cols-[11rem_minmax(0,1fr)] grid gap-x-8 gap-y-2 border-t py-4 in-[[aria-labelledby=danger-zone]]:first:border-t-0"
    >
      <Heading id={`change-${kind}`} className="font-strong">
        {t(kind)}
      </Heading>
      <div className="flex min-w-0 flex-col gap-3">
        <p className="text-muted max-w-prose text-sm">{rule}</p>
        {children}
      </div>
    </section>
  );
}
