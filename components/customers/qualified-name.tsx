import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';
import { NameQualifier } from './name-qualifier';

type QualifiedNameProps = {
  id: string;
  /** The stored name. */
  name: string;
  /** Distinguishes it from others of the same name in the list. */
  qualifier: string | null;
};

/** A customer in a list, linked to its subscriptions. */
export function QualifiedName({ id, name, qualifier }: QualifiedNameProps) {
  return (
    <TextLink href={subscriptionsPath(id)} isQuiet>
      <StoredText>{name.trim() === '' ? id : name}</StoredText>
      <NameQualifier>{qualifier}</NameQualifier>
    </TextLink>
  );
}
