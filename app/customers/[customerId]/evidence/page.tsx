import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { PeriodForm } from '@/components/evidence/period-form';
import { BidiText } from '@/components/ui/text/bidi-text';
import { ButtonLink } from '@/components/ui/button/button-link';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { customerActivityPath } from '@/lib/activity/paths';
import { getCustomerNames } from '@/lib/activity/query/customers';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { parsePeriod } from '@/lib/evidence/packs/parse-period';
import { evidencePath } from '@/lib/evidence/packs/paths';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { findGuid } from '@/lib/platform/text/guid';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { EvidenceContent } from './evidence-content';

type Props = PageProps<'/customers/[customerId]/evidence'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scope } = await requirePermission('activity:read');
  const customer = await findCustomerOfPath(scope, await params);
  const title = (await getTranslator())('evidence.title');
  return { title: customer ? `${title} · ${isolatedText(customer.name)}` : title };
}

/** What the log says of a customer and some days, and the packs that show it to others. */
export default async function EvidencePage({ params, searchParams }: Props) {
  const { viewer, scope } = await requirePermission('activity:read');
  const customer = await findCustomerOfPath(scope, await params);
  if (!customer) notFound();
  const t = await getTranslator();
  const parameters = await searchParams;
  const { period, problems } = parsePeriod(parameters, dayOf(now(), UTC));
  const path = evidencePath(customer.id);
  return (
    <AccountPage viewer={viewer} current="customers">
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      <PageHeader
        eyebrow={
          <>
            <TextLink href="/customers">{t('customers.title')}</TextLink> ›{' '}
            <BidiText>{isolatedText(customer.name)}</BidiText>
          </>
        }
        title={t('evidence.title')}
        action={
          <ButtonLink href={customerActivityPath(customer.id, viewer.zone)}>
            {t('subscriptions.activityOfCustomer')}
          </ButtonLink>
        }
      >
        {t('evidence.about', { customer: isolatedText(customer.name) })}
      </PageHeader>
      <PeriodForm
        action={path}
        from={period?.from ?? textOf(parameters.from)}
        to={period?.to ?? textOf(parameters.to)}
        problems={problems}
      />
      {period && <EvidenceContent {...{ scope, customer, period, path }} />}
    </AccountPage>
  );
}

async function findCustomerOfPath(
  scope: Scope,
  { customerId }: { customerId: string },
): Promise<{ id: string; name: string } | null> {
  const id = findGuid(customerId);
  if (id === null) return null;
  const name = (await getCustomerNames(scope, [id])).get(id);
  return name === undefined ? null : { id, name };
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
