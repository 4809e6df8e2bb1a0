'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { moveToRow } from '@/components/activity-log/opening/current-row';
import { CopyToast } from '@/components/ui/copy/copy-toast';
import { useCopy } from '@/components/ui/copy/use-copy';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { useLoaded } from '@/components/ui/page/use-loaded';
import { acceptsShortcut } from './accepts-shortcut';
import { activateControl, currentRecordLink, currentRecordUrl } from './perform-shortcut';
import { showKeyHints } from './key-hints';
import { shortcutOf, type ShortcutName } from './shortcut-keys';
import { areShortcutsOn } from './shortcut-setting';

const loadDialog = async () => (await import('./shortcuts-dialog')).ShortcutsDialog;

/** The keys of the log, and the button that lists them; only with JavaScript and a keyboard. */
export function Shortcuts() {
  const t = useTranslations('opening');
  const router = useRouter();
  const { component: ShortcutsDialog, open, close } = useLoaded(loadDialog);
  const { outcome, copy, forget } = useCopy();

  useEffect(() => showKeyHints((name) => t(`shortcuts.does.${name}`)), [t]);

  useEffect(() => {
    const actions: Partial<Record<ShortcutName, () => void>> = {
      search: () => activateControl('search'),
      filters: () => activateControl('filters'),
      period: () => activateControl('period'),
      newer: () => activateControl('newer'),
      older: () => activateControl('older'),
      next: () => moveToRow(1),
      previous: () => moveToRow(-1),
      record: () => {
        const url = currentRecordUrl();
        if (url !== null) router.push(url);
      },
      copy: () => {
        const link = currentRecordLink();
        if (link !== null) void copy(link);
      },
      help: open,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!acceptsShortcut(event) || !areShortcutsOn()) return;
      const name = shortcutOf(event.key);
      if (name === null) return;
      event.preventDefault();
      actions[name]?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [router, copy, open]);

  return (
    <>
      {useIsHydrated() && (
        <button
          type="button"
          aria-keyshortcuts="?"
          onClick={open}
          className="text-muted hover:text-text rounded-xs text-xs print:hidden pointer-coarse:hidden"
        >
          {t('shortcuts.title')}
        </button>
      )}
      <CopyToast outcome={outcome} copied={t('copied')} onEnd={forget} />
      {ShortcutsDialog && <ShortcutsDialog onClose={close} />}
    </>
  );
}
