import { NameQualifier } from '@/components/customers/name-qualifier';
import { bidiWords } from '@/components/ui/text/bidi-words';
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
  none: string;
};

/** The affected customer as it was called then, leading to its subscriptions. */
export function CustomerName({ id, name, qualifier, none }: CustomerNameProps) {
  if (!name) return <Missing>{none}</Missing>;
  const title = qualifier ? `${name} (${qualifier})` : name;
  if (!id) return <span title={title}>{bidiWords(name)}</span>;
  return (
    <TextLink href={subscriptionsPath(id)} title={title} isQuiet>
      {bidiWords(name)}
      <NameQualifier>{qualifier}</NameQualifier>
    </TextLink>
  );
}
