import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { activityPath, customerActivityPath, OUTDATED_PARAMETER } from '@/lib/activity/paths';
import type { Scope } from '@/lib/auth/scope';
import { findLatestChange } from '@/lib/subscriptions/latest-change';
import { formatInstantInWords } from '@/lib/time';

type OutdatedNoticeProps = {
  scope: Scope;
  customerId: string;
  subscriptionId: string;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Says, to whom somebody was quicker than, that nothing was changed, and who was quicker. */
export async function OutdatedNotice(props: OutdatedNoticeProps) {
  const { scope, customerId, subscriptionId: id, searchParams } = props;
  if ((await searchParams)[OUTDATED_PARAMETER] === undefined) return null;
  const latest = await findLatestChange(scope, { customerId, id });
  const changed = latest
    ? `${latest.actor} changed this subscription on ${formatInstantInWords(latest.at)}.`
    : 'somebody has changed this subscription since you opened it.';
  const path = latest ? activityPath(latest.recordId) : customerActivityPath(customerId);
  return (
    <div className="mb-4">
      <Notice kind="error" isAlert>
        Your change was not made: {changed} <TextLink href={path}>See it in the log</TextLink>. Look
        at it as it is now and try again.
      </Notice>
    </div>
  );
}
