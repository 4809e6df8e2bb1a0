import { rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { fingerprintSources } from '@/lib/platform/server/sources';

it('takes no backup or export that lies beside the sources for one of them', () => {
  const before = fingerprintSources();
  const file = `kept-${process.pid}.backup`;
  writeFileSync(file, 'rows');
  onTestFinished(() => rmSync(file));
  expect(fingerprintSources()).toBe(before);
});
