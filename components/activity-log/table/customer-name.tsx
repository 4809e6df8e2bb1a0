import { NameQualifier } from '@/components/customers/name-qualifier';
import { renderBidi } from '@/components/ui/text/render-bidi';
import { Missing } from '@/components/ui/text/missing';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';

type CustomerNameProps = {
  /** Null where the record has none: then it leads nowhere. */
  id: string | null;
  /** For reading, as it was called then; null where the record tells of none. */
  name: string | null;
  /** What tells it from another one of its name. */
  qualifier?: string | null;
  /** What is said where there is none. */
  fallback: string;
};

/** The affected customer as it was called then, leading to its subscriptions. */
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
