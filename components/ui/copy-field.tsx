'use client';

import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './button';
import { CONTROL_CLASSES } from './field-frame';

type CopyFieldProps = { label: string; value: string };

/** A text to take along, with a button that copies it; without a script it is selected by hand. */
export function CopyField({ label, value }: CopyFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const canCopy = useSyncExternalStore(neverChanges, whenScripted, withoutScript);

  async function copy(): Promise<void> {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setTold('Copied.');
    } catch {
      // Outside of https, or forbidden by the browser.
      setTold('It is selected: copy it by the keyboard.');
    }
  }

  return (
    <div className="flex w-full flex-col gap-1">
      <label htmlFor={id} className="font-strong text-xs">
        {label}
      </label>
      <div className="flex gap-2">
        <input ref={input} id={id} readOnly value={value} className={CONTROL_CLASSES} />
        {canCopy && <Button onClick={() => void copy()}>Copy</Button>}
      </div>
      <p role="status" className="text-muted min-h-4 text-xs">
        {told}
      </p>
    </div>
  );
}

const neverChanges = () => () => undefined;
const whenScripted = () => true;
const withoutScript = () => false;
