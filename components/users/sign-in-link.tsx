import { useTranslations } from 'next-intl';
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

export function SignInLink(link: SignInLinkProps) {
  const { url, name = '', until = '', userHref, activityHref } = link;
  const t = useTranslations('users.link');
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <Notice kind="info" isAlert>
        <p className="font-strong">{t('title', { name })}</p>
        <p>{t('once', { name, until })}</p>
      </Notice>
      {url && <CopyField label={t('label', { name })} value={url} button={t('copy')} />}
      <p className="flex gap-4">
        {userHref && <TextLink href={userHref}>{t('open', { name })}</TextLink>}
        {activityHref && <TextLink href={activityHref}>{t('seeInLog')}</TextLink>}
      </p>
    </div>
  );
}
