'use client';

import { useId, useState } from 'react';
import { Field } from '@/components/ui/form-controls/field';
import { findZone, listZones } from '@/lib/platform/time/browser-zone';

type ZoneInputProps = { label: string; hint: string; zone: string };

/**
 * An input for the name of a zone, or of its city; suggests the browser's zones when it gets the
 * focus. Empty at first: a browser suggests only what contains the text that is there.
 */
export function ZoneInput({ label, hint, zone }: ZoneInputProps) {
  const id = useId();
  const [zones, setZones] = useState<string[]>([]);

  function complete(input: HTMLInputElement): void {
    input.value = findZone(input.value, zones) ?? input.value;
  }

  return (
    <>
      <Field
        label={label}
        hint={hint}
        name="tz"
        placeholder={zone}
        list={id}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        required
        onFocus={() => setZones(listZones())}
        onBlur={({ currentTarget }) => complete(currentTarget)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && complete(currentTarget)}
      />
      <datalist id={id}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
