import { expect, it } from 'vitest';
import { usualPace } from '@/lib/platform/downloads/client-pace';
import { useSettings } from '@/lib/platform/env/env';

it.each(['DOWNLOAD_PATIENCE', 'DOWNLOAD_LONGEST'])('refuses a wrong %s', (name) => {
  for (const text of ['0', '-1', '1.5', 'long', '86401']) {
    useSettings({ [name]: text });
    expect(() => usualPace()).toThrow(`${name} is "${text}"; put a whole number of seconds`);
  }
  useSettings({ [name]: '' });
  expect(usualPace()).toMatchObject({ windowMs: 60_000, longestMs: 3_600_000 });
});
