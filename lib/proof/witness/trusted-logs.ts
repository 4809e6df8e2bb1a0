import { readFileSync, statSync } from 'node:fs';
import { codeOf } from '@/lib/platform/errors/operational-error';
import { parseVerifierKey, type VerifierKey } from '@/lib/proof/core/signed-note';

/** The keys that a witness trusts, by the origin of their log, which is their name. */
export type TrustedLogs = Map<string, VerifierKey[]>;

const MAX_BYTES = 1_000_000;

/** The keys in a text: a line each, but for empty lines and remarks after a #. */
export function parseTrustedLogs(text: string): { logs: TrustedLogs; problems: string[] } {
  const logs: TrustedLogs = new Map();
  const problems: string[] = [];
  text.split('\n').forEach((line, at) => {
    const entry = line.replace(/(^|\s)#.*$/, '').trim();
    const key = parseVerifierKey(entry);
    if (key?.type === 'note') logs.set(key.name, [...(logs.get(key.name) ?? []), key]);
    else if (entry !== '') problems.push(`Line ${at + 1} is no verifier key of a log.`);
  });
  return { logs, problems };
}

/**
 * Reads the file of the logs that a witness trusts, again whenever it was changed. `onChange` is called
 * with what it says then, in sentences; a line that is no key is told, and the others hold.
 */
export function watchTrustedLogs(
  file: string,
  onChange: (sentences: string[]) => void,
): () => TrustedLogs {
  let known: { mark: string; logs: TrustedLogs } = { mark: '', logs: new Map() };
  return () => {
    const mark = markOf(file);
    if (mark === known.mark) return known.logs;
    const { logs, problems } = read(file);
    known = { mark, logs };
    const told = problems.map((problem) => `${file}: ${problem}`);
    onChange([...told, ...describeLogs(file, logs)]);
    return logs;
  };
}

function describeLogs(file: string, logs: TrustedLogs): string[] {
  if (logs.size > 0) return [...logs.keys()].map((origin) => `It trusts the log ${origin}.`);
  return [
    `It trusts no log yet. Put the verifier key of each log, which its operator gives you, on a line of its own into ${file}; it is read again when it was changed.`,
  ];
}

function markOf(file: string): string {
  try {
    const { ino, mtimeMs, size } = statSync(file);
    return `${ino} ${mtimeMs} ${size}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
}

function read(file: string): { logs: TrustedLogs; problems: string[] } {
  try {
    if (statSync(file).size > MAX_BYTES)
      return { logs: new Map(), problems: [`It has more than ${MAX_BYTES} bytes.`] };
    return parseTrustedLogs(readFileSync(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { logs: new Map(), problems: [] };
    throw error;
  }
}
