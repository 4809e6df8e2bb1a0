import { NameQualifier } from '@/components/customers/name-qualifier';
import { renderBidi } from '@/components/ui/text/render-bidi';
import { Missing } from '@/components/ui/text/missing';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';

type CustomerNameProps = {
  /** Null if the record has none; there is no link then. */
  id: string | null;
  /** The display name at that time; null if the record names no customer. */
  name: string | null;
  /** Distinguishes customers of the same name. */
  qualifier?: string | null;
  /** Shown if there is no name. */
  fallback: string;
};

/** The affected customer with the name of that time, linked to its subscriptions. */
export function CustomerName({ id, name, qualifier, fallback }: CustomerNameProps) {
  if (!name) return <Missing>{fallback}</Missing>;
  const title = qualifier ? `${name} (${qualifier})` : name;
  if (!id) return <span title={title}>{renderBidi(name)}</span>;
  return (
    <TextLink href={subscriptionsPath(id)} title={title} isQuiet>
      {renderBidi(name)}
      <NameQualifier>{qualifier}</NameQualifier>
    </TextLink>
  );
}
