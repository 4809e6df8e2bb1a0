'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button/button';
import { CONTROL_CLASSES } from '@/components/ui/form-controls/field-frame';
import { PaletteOptions } from './palette-options';
import { usePaletteContent } from './use-palette-content';

type PaletteDialogProps = {
  /** The query of what links keep of the page. */
  kept: string;
  onClose: () => void;
};

/** A combobox in a dialog: typing narrows, arrows move, Enter goes there, Escape closes. */
export function PaletteDialog({ kept, onClose }: PaletteDialogProps) {
  const t = useTranslations();
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Enter was pressed before the list of what is typed was there: its first place is meant.
  const isEntered = useRef(false);
  const [active, setActive] = useState(0);
  const { content, is, search } = usePaletteContent(kept, ({ groups }) => {
    if (isEntered.current) go(groups[0]?.items[0]?.href);
    isEntered.current = false;
  });
  const items = content?.groups.flatMap((group) => group.items) ?? [];

  useEffect(() => dialog.current?.showModal(), []);

  function go(href: string | undefined): void {
    if (href === undefined) return;
    dialog.current?.close();
    router.push(href);
  }

  function look(delay?: number): void {
    isEntered.current = false;
    setActive(0);
    search(field.current?.value ?? '', delay);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    // Never into the list of what was typed before.
    if (is !== 'current') isEntered.current = is === 'loading' && step === undefined;
    else if (step === undefined) go(items[active]?.href);
    else setActive(items.length > 0 ? (active + step + items.length) % items.length : 0);
  }

  function retry(): void {
    field.current?.focus();
    look(0);
  }

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      aria-label={t('ui.palette.open')}
      className="border-line bg-raised text-text mx-auto mt-[12vh] mb-auto w-140 max-w-[calc(100vw-2rem)] rounded-lg border p-0 backdrop:bg-black/30"
    >
      <div className="p-2">
        <input
          ref={field}
          // Escape would only empty a field of type search.
          type="text"
          enterKeyHint="go"
          role="combobox"
          aria-label={t('ui.palette.search')}
          aria-expanded={items.length > 0}
          aria-controls={id}
          aria-activedescendant={items.length > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          maxLength={200}
          placeholder={t('ui.palette.search')}
          onChange={() => look()}
          onKeyDown={onKeyDown}
          className={CONTROL_CLASSES}
        />
      </div>
      <PaletteOptions id={id} groups={content?.groups ?? []} active={active} onGo={go} />
      {is === 'failed' && (
        <div className="flex flex-wrap items-center gap-3 px-4 pb-3">
          <p role="alert">{t('ui.palette.failed')}</p>
          <Button onClick={retry}>{t('errors.retry')}</Button>
        </div>
      )}
      <p role="status" className="text-muted px-4 pb-3 text-xs empty:hidden">
        {content ? content.message : is === 'loading' && t('ui.palette.loading')}
      </p>
    </dialog>
  );
}
