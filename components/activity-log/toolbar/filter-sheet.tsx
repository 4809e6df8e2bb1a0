import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent, ReactNode, ToggleEvent } from 'react';
import { shortcutProps } from '@/components/activity-log/shortcuts/shortcut-keys';
import { Button } from '@/components/ui/button/button';
import { buttonClasses } from '@/components/ui/button/button-classes';
import { APPLIED_EVENT, useApplyOnClose } from './use-apply-on-close';

const SHEET_ID = 'filter-sheet';

type FilterSheetProps = {
  /** How many values are selected. */
  chosen: number;
  children: ReactNode;
};

/**
 * The lists of the toolbar. In a narrow window they are a sheet behind a button; a popover, so it
 * opens without JavaScript.
 */
export function FilterSheet({ chosen, children }: FilterSheetProps) {
  const t = useTranslations('filter');
  const ui = useTranslations('ui');
  const sheet = useSheet();
  return (
    <>
      <button
        type="button"
        popoverTarget={SHEET_ID}
        {...shortcutProps('filters')}
        className={`${buttonClasses('plain')} medium:hidden`}
      >
        <Icon name="sliders-horizontal" className="size-4" />
        <span className="max-[30rem]:sr-only">{t('label')}</span>
        {chosen > 0 && <span className="tabular-nums">({chosen})</span>}
      </button>
      <div {...sheet} id={SHEET_ID} popover="auto" className="filter-sheet">
        <div className="filter-sheet-head">
          <h2 className="font-strong">{t('label')}</h2>
          <button
            type="button"
            popoverTarget={SHEET_ID}
            popoverTargetAction="hide"
            className="hover:bg-ground -mr-2 flex size-10 items-center justify-center rounded-md"
          >
            <Icon name="x" className="size-5" />
            <span className="sr-only">{ui('close')}</span>
          </button>
        </div>
        {children}
        <div className="filter-sheet-foot">
          <Button type="submit" kind="primary">
            {t('apply')}
          </Button>
        </div>
      </div>
    </>
  );
}

// Closing it applies what was changed, except by Escape; its menus close with it.
function useSheet() {
  const { ref, onToggle, discard } = useApplyOnClose();
  return {
    ref,
    onToggle: ({ newState, target, currentTarget }: ToggleEvent<HTMLDivElement>) => {
      // Not that of a menu within.
      if (target !== currentTarget) return;
      onToggle(newState === 'open');
      if (newState === 'open') return;
      currentTarget.closest('form')?.dispatchEvent(new Event(APPLIED_EVENT));
      for (const menu of currentTarget.querySelectorAll('details')) menu.open = false;
    },
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!event.currentTarget.matches(':popover-open')) return;
      event.preventDefault();
      discard();
      event.currentTarget.hidePopover();
    },
  };
}
