import { Missing } from '@/components/ui/missing';
import { TextLink } from '@/components/ui/text-link';
import type { Activity } from '@/lib/activity/activity';
import { subscriptionsPath } from '@/lib/activity/paths';

type CustomerNameProps = {
  activity: Pick<Activity, 'customerId' | 'customerName'>;
  /** What is said where there is none. */
  none: string;
};

/** The affected customer as it was called then, leading to its subscriptions. */
export function CustomerName({ activity: { customerId, customerName }, none }: CustomerNameProps) {
  const name = customerName?.trim() || customerId;
  if (!name) return <Missing>{none}</Missing>;
  if (!customerId) return <span title={name}>{name}</span>;
  return (
    <TextLink href={subscriptionsPath(customerId)} title={name} isQuiet>
      {name}
    </TextLink>
  );
}
