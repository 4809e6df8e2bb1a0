import { useTranslations } from 'next-intl';
import { ChoiceLinks, type Choice } from '@/components/ui/button/choice-links';

type PresetLinksProps = {
  path: string;
  links: Choice[];
  /** The place of the current one; -1 without. */
  current: number;
};

/** The preset periods, one below the other; the current one is marked. */
export function PresetLinks(presets: PresetLinksProps) {
  const t = useTranslations('filter');
  return (
    <nav
      aria-label={t('period')}
      className="border-hairline grid h-full content-start border-r p-2 text-sm"
    >
      <ChoiceLinks {...presets} />
    </nav>
  );
}
