import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { CopyField } from '@/components/ui/copy/copy-field';
import { Notice } from '@/components/ui/page/notice';
import { TextLink } from '@/components/ui/text/text-link';
import { isolatedText } from '@/lib/platform/text/isolated-text';

/** A link for setting a password, as contained in the one response that shows it. */
type SignInLinkProps = {
  url?: string;
  /** The user's name. */
  name?: string;
  /** The formatted expiry. */
  until?: string;
  userHref?: string;
  activityHref?: string;
};

export function SignInLink(link: SignInLinkProps) {
  const { url, until = '', userHref, activityHref } = link;
  const name = isolatedText(link.name ?? '');
  const t = useTranslations('users.link');
  const ui = useTranslations('ui');
  return (
    <div className="flex max-w-160 flex-col gap-4">
      <Notice kind="info" isAlert>
        <p className="font-strong">
          <BidiText>{t('title', { name })}</BidiText>
        </p>
        <p>
          <BidiText>{t('once', { name, until })}</BidiText>
        </p>
      </Notice>
      {url && <CopyField label={t('label', { name })} value={url} button={ui('copyLink')} />}
      <p className="flex gap-4">
        {userHref && (
          <TextLink href={userHref}>
            <BidiText>{t('open', { name })}</BidiText>
          </TextLink>
        )}
        {activityHref && <TextLink href={activityHref}>{ui('seeInLog')}</TextLink>}
      </p>
    </div>
  );
}
