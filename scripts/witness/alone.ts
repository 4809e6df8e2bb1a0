import { describeFileError, messageOf } from '@/lib/platform/errors/operational-error';
import { closeAll } from '@/lib/platform/process/shutdown';
import { serve } from './serve';

// The witness as a program of one file, which runs with Node.js alone: see write-program.ts.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => void closeAll().finally(() => process.exit(0)));
try {
  await serve(process.argv.slice(2));
} catch (error) {
  console.error(describeFileError(error) ?? messageOf(error));
  process.exit(1);
}
