import { expect, it } from 'vitest';
import { defaultPace } from '@/lib/platform/downloads/client-pace';
import { applySettings } from '@/lib/platform/env/env';

it.each(['DOWNLOAD_STALL_SECONDS', 'DOWNLOAD_MAX_SECONDS'])('rejects an invalid %s', (name) => {
  for (const text of ['0', '-1', '1.5', 'long', '86401']) {
    applySettings({ [name]: text });
    expect(() => defaultPace()).toThrow(`${name} is "${text}"; put a whole number of seconds`);
  }
  applySettings({ [name]: '' });
  expect(defaultPace()).toMatchObject({ windowMs: 60_000, maxDurationMs: 3_600_000 });
});
