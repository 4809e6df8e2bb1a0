'use client';

import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { useLoaded } from '@/components/ui/page/use-loaded';

const loadDialog = async () => (await import('./palette-dialog')).PaletteDialog;

/**
 * The button of the palette, and its keys: Ctrl or ⌘ and K. Needs JavaScript. `kept` is the query of
 * what its links keep of the page.
 */
export function Palette({ kept }: { kept: string }) {
  const t = useTranslations('ui.palette');
  const isHydrated = useIsHydrated();
  const { component: PaletteDialog, open, close } = useLoaded(loadDialog);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);

  if (!isHydrated) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={`${t('open')} (Ctrl K)`}
        onClick={open}
        className="text-muted hover:bg-ground hover:text-text flex size-8 items-center justify-center rounded-md pointer-coarse:size-10"
      >
        <Icon name="search" className="size-4" />
        <span className="sr-only">{t('open')}</span>
      </button>
      {PaletteDialog && <PaletteDialog kept={kept} onClose={close} />}
    </>
  );
}

function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
