import { useTranslations } from 'next-intl';
import { formatShare } from '@/lib/platform/text/format-share';
import { TextLink } from '@/components/ui/text/text-link';

type ReachShareProps = {
  count: number;
  total: number;
  /** The log of exactly those activities; null when no single view shows them. */
  href: string | null;
  /** What they are, and whose: follows the share in the link's accessible name. */
  about: string;
};

/** Some of a user's activities as a share of all of them, linked to them. */
export function ReachShare({ count, total, href, about }: ReachShareProps) {
  const t = useTranslations('reach');
  if (count === 0) return <span className="text-muted">0</span>;
  const share = t('share', { count, total, percent: formatShare(count, total) });
  if (href === null) return share;
  return (
    <TextLink href={href} label={`${share}, ${about}`} isQuiet>
      {share}
    </TextLink>
  );
}
