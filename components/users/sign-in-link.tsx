import { CopyField } from '@/components/ui/copy-field';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';

/** A link by which a password is chosen, as the answer that shows it once carries it. */
type SignInLinkProps = {
  url?: string;
  /** Whose it is. */
  name?: string;
  /** In words, when it ends. */
  until?: string;
  userHref?: string;
  activityHref?: string;
};

export function SignInLink({ url, name, until, userHref, activityHref }: SignInLinkProps) {
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <Notice kind="info" isAlert>
        <p className="font-strong">Send this link to {name}</p>
        <p>
          It is shown here once and never again. Whoever has it can choose the password of {name},
          once, until {until}.
        </p>
      </Notice>
      {url && <CopyField label={`Link for ${name}`} value={url} button="Copy link" />}
      <p className="flex gap-4">
        {userHref && <TextLink href={userHref}>Open {name}</TextLink>}
        {activityHref && <TextLink href={activityHref}>See it in the log</TextLink>}
      </p>
    </div>
  );
}
