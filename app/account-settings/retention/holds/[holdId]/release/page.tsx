import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmForm } from '@/components/retention/confirm-form';
import { describeHoldPeriod } from '@/components/retention/describe-period';
import { RemovableEffect } from '@/components/retention/removable-effect';
import { DescriptionList } from '@/components/ui/page/description-list';
import { PageHeader } from '@/components/ui/page/page-header';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import type { LegalHold } from '@/lib/activity/retention/legal-hold';
import { findHold } from '@/lib/activity/retention/list-holds';
import { RETENTION_PATH } from '@/lib/activity/retention/paths';
import { keptFrom } from '@/lib/activity/retention/policy';
import { getRetentionPolicy } from '@/lib/activity/retention/read-policy';
import { countRemovable, type MonthCount } from '@/lib/activity/retention/removal/count-removable';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { queryableFor } from '@/lib/platform/database/database';
import { getLocalizer, getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { now } from '@/lib/platform/time/time';
import { endHold } from '../../../actions';
import { readHeldNames } from '../../../read-held-names';

type Props = PageProps<'/account-settings/retention/holds/[holdId]/release'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('retention.release.title') };
}

/** Asks before a hold is released, and says what that would let be removed. */
export default async function ReleaseHoldPage({ params }: Props) {
  const { viewer, scope } = await requirePermission('setting:manage');
  const hold = await findHold(scope, (await params).holdId);
  if (!hold) notFound();
  if (hold.releasedAt !== null) redirect(RETENTION_PATH);
  const localizer = await getLocalizer();
  const { t } = localizer;
  const name = (await readHeldNames(scope, [hold])).get(hold.customerId) ?? hold.customerId;
  return (
    <AccountPage viewer={viewer} current="retention">
      <PageHeader
        eyebrow={<TextLink href={RETENTION_PATH}>{t('retention.title')}</TextLink>}
        title={t('retention.release.title')}
      />
      <div className="flex flex-col gap-5">
        <DescriptionList
          items={[
            { name: t('retention.holds.customer'), value: <StoredText>{name}</StoredText> },
            { name: t('retention.holds.period'), value: describeHoldPeriod(hold, localizer) },
            { name: t('retention.holds.reason'), value: <StoredText>{hold.reason}</StoredText> },
          ]}
        />
        <RemovableEffect months={await countFreed(scope, hold)} />
        <ClientMessages of={['forms', 'retention']}>
          <ConfirmForm
            what="release"
            action={endHold}
            hidden={{ holdId: hold.id }}
            confirmation={t('retention.release.confirm', { name: isolatedText(name) })}
            label={t('retention.release.submit')}
          />
        </ClientMessages>
      </div>
    </AccountPage>
  );
}

async function countFreed(scope: Scope, hold: LegalHold): Promise<MonthCount[]> {
  const before = keptFrom(await getRetentionPolicy(scope), now());
  if (before === null) return [];
  const { partnerId } = scope;
  return countRemovable(queryableFor(scope), { partnerId, from: null, before, onlyHold: hold });
}
