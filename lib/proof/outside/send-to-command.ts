import { NotSentError } from './problem';
import { runShellCommand } from './run-shell-command';
import { formatCosigned, type StoredCheckpoint } from './stored-checkpoints';

const TIMEOUT_MS = 30_000;

/** Gives a checkpoint to a command on its standard input. Throws NotSentError when it fails. */
export async function sendToCommand(
  command: string,
  { checkpoint, signal }: { checkpoint: StoredCheckpoint; signal: AbortSignal },
): Promise<void> {
  const input = formatCosigned(checkpoint);
  const { code, isLate, output } = await runShellCommand(command, {
    input,
    timeoutMs: TIMEOUT_MS,
    signal,
  });
  if (code === 0) return;
  const how = isLate
    ? `did not end within ${TIMEOUT_MS / 1000} s and was killed`
    : code === null
      ? 'was killed'
      : `ended with code ${code}`;
  const said = output === '' ? '' : ` It wrote: ${output}`;
  throw new NotSentError('command_failed', `The command of CHECKPOINT_COMMAND ${how}.${said}`);
}
