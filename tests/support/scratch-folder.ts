import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder that only its owner may enter, for the running test only. */
export function makeScratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'activity-log-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
