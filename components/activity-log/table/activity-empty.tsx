import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';

type ActivityEmptyProps = {
  title: string;
  /** Why nothing is listed. */
  reason: string;
  /** The next steps, the most likely first. */
  links: { href: string; label: string }[];
};

export function ActivityEmpty({ title, reason, links }: ActivityEmptyProps) {
  const actions = links.map(({ href, label }) => (
    <ButtonLink key={href} href={href}>
      {label}
    </ButtonLink>
  ));
  return (
    <EmptyState title={title} actions={actions}>
      {reason}
    </EmptyState>
  );
}
