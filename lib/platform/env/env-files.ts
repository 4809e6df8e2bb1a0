import nextEnv from '@next/env';
import { logLine } from '@/lib/platform/process/progress-log';

/** Reads .env and similar files the way Next.js does; variables that are already set stay. */
export function loadEnvFiles({ isDevelopment }: { isDevelopment: boolean }): void {
  const log = { info: () => undefined, error: logLine };
  nextEnv.loadEnvConfig(process.cwd(), isDevelopment, log);
}
