import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/page/notice';
import { TextLink } from '@/components/ui/text/text-link';
import { activityPath, customerActivityPath, OUTDATED_PARAMETER } from '@/lib/activity/paths';
import type { Scope } from '@/lib/auth/scope';
import {
  getCurrentLocale,
  getCurrentZone,
  getTranslator,
} from '@/lib/platform/i18n/current-locale';
import { findLatestChange } from '@/lib/subscriptions/change/latest-change';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatInstantInWords } from '@/lib/platform/time/time';

type OutdatedNoticeProps = {
  scope: Scope;
  customerId: string;
  subscriptionId: string;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Says that nothing was changed because somebody else changed the subscription first, and who. */
export async function OutdatedNotice(props: OutdatedNoticeProps) {
  const { scope, customerId, subscriptionId: id, searchParams } = props;
  if ((await searchParams)[OUTDATED_PARAMETER] === undefined) return null;
  const zone = await getCurrentZone();
  const latest = await findLatestChange(scope, { customerId, id });
  const path = latest ? activityPath(latest.recordId) : customerActivityPath(customerId, zone);
  const link = (chunks: ReactNode) => <TextLink href={path}>{chunks}</TextLink>;
  const t = await getTranslator();
  const locale = await getCurrentLocale();
  return (
    <div className="mb-4">
      <Notice kind="error" isAlert>
        {latest
          ? t.rich('subscriptions.outdatedBy', {
              actor: isolatedText(latest.actor),
              time: formatInstantInWords(latest.at, { locale, zone }),
              link,
            })
          : t.rich('subscriptions.outdated', { link })}
      </Notice>
    </div>
  );
}
