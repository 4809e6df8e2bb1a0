import nextEnv from '@next/env';
import { logLine } from '@/lib/platform/process/progress-log';

/** Reads .env and its kin the way Next.js does; a variable that is set already stays as it is. */
export function loadEnvFiles({ isDevelopment }: { isDevelopment: boolean }): void {
  const log = { info: () => undefined, error: logLine };
  nextEnv.loadEnvConfig(process.cwd(), isDevelopment, log);
}
