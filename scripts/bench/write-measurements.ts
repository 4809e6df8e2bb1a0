import { writeFile } from 'node:fs/promises';
import { messageOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { now } from '@/lib/platform/time/time';
import type { Measurement } from './measurement';

/** Writes measurements as JSON, with when and by what they were taken. Throws OperationalError. */
export async function writeMeasurements(
  file: string,
  measured: { records: number; measurements: Measurement[] },
): Promise<void> {
  const { version: node, platform } = process;
  const content = { measuredAt: now().toISOString(), node, platform, ...measured };
  try {
    await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw new OperationalError(`The measurements could not be written: ${messageOf(error)}`);
  }
}
