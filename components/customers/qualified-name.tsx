import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';
import { NameQualifier } from './name-qualifier';

type QualifiedNameProps = {
  id: string;
  /** As it is stored. */
  name: string;
  /** What tells it from another one of its name in the list. */
  qualifier: string | null;
};

/** A customer of a list, leading to its subscriptions. */
export function QualifiedName({ id, name, qualifier }: QualifiedNameProps) {
  return (
    <TextLink href={subscriptionsPath(id)} isQuiet>
      <StoredText>{name.trim() === '' ? id : name}</StoredText>
      <NameQualifier>{qualifier}</NameQualifier>
    </TextLink>
  );
}
