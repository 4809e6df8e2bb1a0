import { useTranslations } from 'next-intl';
import { ChoiceLink } from '@/components/ui/button/choice-link';

export type PresetLink = { href: string; label: string; isCurrent: boolean };

/** The preset periods; the current one is marked. */
export function PresetLinks({ links }: { links: PresetLink[] }) {
  const t = useTranslations('log.presets');
  return (
    <nav aria-label={t('label')} className="flex flex-wrap gap-x-1 gap-y-1 text-sm">
      {links.map(({ href, label, isCurrent }) => (
        <ChoiceLink key={label} href={href} isCurrent={isCurrent}>
          {label}
        </ChoiceLink>
      ))}
    </nav>
  );
}
