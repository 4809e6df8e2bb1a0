'use client';

import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { useId, useState, type ComponentProps } from 'react';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { CONTROL_CLASSES, describedBy, FieldFrame } from './field-frame';

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'type'> & {
  label: string;
  hint?: string;
  error?: string;
};

/** A password with a button that shows what was typed, once scripts run. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const t = useTranslations('forms');
  const id = useId();
  const isHydrated = useIsHydrated();
  const [isShown, setShown] = useState(false);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          {...input}
          {...describedBy(id, { hint, error })}
          id={id}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className={`${CONTROL_CLASSES} pr-10`}
        />
        {isHydrated && (
          <button
            type="button"
            aria-pressed={isShown}
            aria-controls={id}
            onClick={() => setShown(!isShown)}
            className="text-muted hover:text-text absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-md"
          >
            <Icon name={isShown ? 'eye-off' : 'eye'} className="size-4" />
            <span className="sr-only">{t('showPassword')}</span>
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
