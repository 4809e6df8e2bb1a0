import { rmSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { fingerprintSources } from '@/lib/platform/server/sources';

it('ignores backups and exports next to the sources', () => {
  const before = fingerprintSources();
  const file = `kept-${process.pid}.backup`;
  writeFileSync(file, 'rows');
  onTestFinished(() => rmSync(file));
  expect(fingerprintSources()).toBe(before);
});
