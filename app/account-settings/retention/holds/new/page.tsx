import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { HoldForm } from '@/components/retention/hold-form';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { newHoldPath, RETENTION_PATH } from '@/lib/activity/retention/paths';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findGuid, isGuid } from '@/lib/platform/text/guid';
import { addHold } from '../../actions';
import { readHeldNames } from '../../read-held-names';
import { ChoiceContent } from './choice-content';

type Props = PageProps<'/account-settings/retention/holds/new'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('retention.holds.set') };
}

/** Chooses a customer, then sets a hold on it. */
export default async function NewHoldPage({ searchParams }: Props) {
  const { viewer, scope } = await requirePermission('setting:manage');
  const t = await getTranslator();
  const { customer, id, q } = await searchParams;
  const header = (
    <PageHeader
      eyebrow={<TextLink href={RETENTION_PATH}>{t('retention.title')}</TextLink>}
      title={t('retention.holds.set')}
    >
      {customer === undefined ? t('retention.newHold.choose') : t('retention.newHold.of')}
    </PageHeader>
  );
  if (customer === undefined) {
    const search = typeof q === 'string' ? q.replaceAll('\0', '').trim() : '';
    return (
      <AccountPage viewer={viewer} current="retention">
        {header}
        <ChoiceContent viewer={viewer} scope={scope} search={search} />
      </AccountPage>
    );
  }
  const customerId = typeof customer === 'string' ? findGuid(customer) : null;
  if (customerId === null) notFound();
  const name = (await readHeldNames(scope, [{ customerId }])).get(customerId);
  if (name === undefined) notFound();
  if (typeof id !== 'string' || !isGuid(id)) redirect(newHoldPath(customerId, randomUUID()));
  return (
    <AccountPage viewer={viewer} current="retention">
      {header}
      <p className="font-strong mb-4 wrap-anywhere">
        <bdi>{name}</bdi>
      </p>
      <ClientMessages of={['forms', 'retention']}>
        <HoldForm action={addHold} id={id.toLowerCase()} customerId={customerId} />
      </ClientMessages>
    </AccountPage>
  );
}
