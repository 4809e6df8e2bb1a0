import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button/button';
import { SHORTCUT_KEYS, type ShortcutName } from './shortcut-keys';
import { setShortcuts, useShortcutSetting } from './shortcut-setting';

const NAMES = Object.keys(SHORTCUT_KEYS) as ShortcutName[];

/** Lists the keys of the log, and switches them off. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('opening.shortcuts');
  const ui = useTranslations('ui');
  const isOn = useShortcutSetting();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts-title"
      onClose={onClose}
      // Outside of its content, on the backdrop.
      onClick={({ target }) => target === dialog.current && dialog.current.close()}
      className="border-line bg-raised text-text m-auto w-[min(24rem,calc(100vw-2rem))] rounded-lg border p-0 backdrop:bg-black/40"
    >
      <div className="flex flex-col gap-4 p-5">
        <h2 id="shortcuts-title" className="font-strong text-base">
          {t('title')}
        </h2>
        <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 text-sm">
          {NAMES.map((name) => (
            <div key={name} className="contents">
              <dt>{t(`does.${name}`)}</dt>
              <dd className="text-right">
                <kbd className="border-line rounded border px-1.5 font-mono text-xs">
                  {SHORTCUT_KEYS[name]}
                </kbd>
              </dd>
            </div>
          ))}
        </dl>
        <label className="flex items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => setShortcuts(target.checked)}
          />
          {t('use')}
        </label>
        <p className="text-muted text-xs">{t('inPanel')}</p>
        <Button onClick={() => dialog.current?.close()}>{ui('close')}</Button>
      </div>
    </dialog>
  );
}
