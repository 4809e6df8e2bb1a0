import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { LinesField } from '@/components/ui/form-controls/lines-field';

type GroupFieldsProps = {
  field: (name: string) => Pick<ComponentProps<typeof LinesField>, 'name' | 'error'>;
};

/** The fields of Entra's groups that give the roles of agents. */
export function GroupFields({ field }: GroupFieldsProps) {
  const t = useTranslations('security');
  const lines = { rows: 3, spellCheck: false, autoCapitalize: 'none', hint: t('groupsHint') };
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="font-strong mb-1 text-sm">{t('groups')}</legend>
      <p className="text-muted text-xs">{t('groupsAbout')}</p>
      <LinesField {...field('adminAgentGroups')} {...lines} label={t('adminAgentGroups')} />
      <LinesField {...field('salesAgentGroups')} {...lines} label={t('salesAgentGroups')} />
      <LinesField {...field('helpdeskAgentGroups')} {...lines} label={t('helpdeskAgentGroups')} />
    </fieldset>
  );
}
