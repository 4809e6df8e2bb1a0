import nextEnv from '@next/env';
import { tell } from '@/lib/platform/process/progress';

/** Reads .env and its kin the way Next.js does; a variable that is set already stays as it is. */
export function loadEnvFiles({ isDevelopment }: { isDevelopment: boolean }): void {
  const log = { info: () => undefined, error: tell };
  nextEnv.loadEnvConfig(process.cwd(), isDevelopment, log);
}
