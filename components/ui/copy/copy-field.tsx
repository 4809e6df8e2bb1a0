'use client';

import { useId, useRef } from 'react';
import { CopyButton } from './copy-button';
import { CONTROL_CLASSES } from '@/components/ui/form-controls/field-frame';

type CopyFieldProps = { label: string; value: string; button: string };

/** A text with a button that copies it; without JavaScript the reader selects it. */
export function CopyField({ label, value, button }: CopyFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex w-full flex-col gap-2">
      <label htmlFor={id} className="font-strong -mb-1 text-xs">
        {label}
      </label>
      <input ref={input} id={id} readOnly value={value} className={CONTROL_CLASSES} />
      <CopyButton text={value} label={button} select={() => input.current?.select()} />
    </div>
  );
}
