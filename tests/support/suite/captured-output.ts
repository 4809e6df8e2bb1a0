import { run, type RunOptions } from '@/lib/platform/process/child';

/** Runs a program beside others; gives its exit code and, in one piece, what it wrote. */
export async function runCapturingOutput(
  command: string[],
  options: Omit<RunOptions, 'stdio' | 'onStart'>,
): Promise<{ code: number; output: string }> {
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer) => void chunks.push(chunk);
  const code = await run(command, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: ({ stdout, stderr }) => [stdout, stderr].forEach((stream) => stream?.on('data', keep)),
  });
  return { code, output: Buffer.concat(chunks).toString() };
}
