import { expect, it } from 'vitest';
import { redactName } from '@/lib/activity/intake/redact/plain-names';
import { redactText } from '@/lib/activity/redaction/redact';

it('redacts a name like any text, however often it comes', () => {
  const names = ['', 'Adatum Corporation', 'password=hunter2', 'sales@tailspin.example'];
  for (const name of [...names, ...names]) expect(redactName(name)).toBe(redactText(name));
  expect(redactName('password=hunter2')).not.toContain('hunter2');
});

it('knows a name again after thousands of others', () => {
  for (let number = 0; number < 5000; number += 1)
    expect(redactName(`Customer ${number}`)).toBe(`Customer ${number}`);
  expect(redactName('Customer 0')).toBe('Customer 0');
});
