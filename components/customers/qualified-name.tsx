import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';
import { visibleText } from '@/lib/platform/text/visible-text';
import { NameQualifier } from './name-qualifier';

type QualifiedNameProps = {
  id: string;
  /** The stored name. */
  name: string;
  /** Distinguishes it from others of the same name in the list. */
  qualifier: string | null;
};

/**
 * A customer in a list, linked to its subscriptions: at most two lines, with the whole name and its
 * qualifier in the title. On paper, all of it.
 */
export function QualifiedName({ id, name, qualifier }: QualifiedNameProps) {
  return (
    <div
      className="screen:line-clamp-2 max-w-md min-w-40"
      title={qualifier ? `${visibleText(name)} (${qualifier})` : visibleText(name)}
    >
      <TextLink href={subscriptionsPath(id)} isQuiet>
        <StoredText>{name.trim() === '' ? id : name}</StoredText>
        <NameQualifier>{qualifier}</NameQualifier>
      </TextLink>
    </div>
  );
}
