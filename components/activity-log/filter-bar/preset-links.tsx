import { useTranslations } from 'next-intl';
import { ChoiceLink } from '@/components/ui/button/choice-link';

export type PresetLink = { href: string; label: string; title?: string; isCurrent: boolean };

/** The preset periods, one below the other; the current one is marked. */
export function PresetLinks({ links }: { links: PresetLink[] }) {
  const t = useTranslations('filter');
  return (
    <nav
      aria-label={t('period')}
      className="border-hairline grid h-full content-start border-r p-2 text-sm"
    >
      {links.map(({ href, label, title, isCurrent }) => (
        <ChoiceLink key={label} href={href} title={title} isCurrent={isCurrent}>
          {label}
        </ChoiceLink>
      ))}
    </nav>
  );
}
