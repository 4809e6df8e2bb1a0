import { hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { messageOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { closeOnExit } from '@/lib/platform/process/shutdown';
import { logLine } from '@/lib/platform/process/progress-log';
import { close } from '@/lib/platform/server/listen';
import { now } from '@/lib/platform/time/time';
import { formatVerifierKey, verifierOf } from '@/lib/proof/core/signed-note';
import { isKeyName } from '@/lib/proof/keys/signer-key';
import { watchTrustedLogs } from '@/lib/proof/witness/trusted-logs';
import { openWitnessFolder } from '@/lib/proof/witness/witness-folder';
import { serveWitness } from '@/lib/proof/witness/witness-server';

const USAGE = 'Options: --folder FOLDER [--port 8765] [--host 127.0.0.1] [--name HOST/PATH]';

type Options = { folder: string; port: number; host: string; name: string };

/**
 * Serves a witness as the arguments say, which keeps all that it needs in one folder; prints its verifier
 * key. Resolves when it serves. Throws OperationalError.
 */
export async function serve(args: string[]): Promise<void> {
  const { folder: path, port, host, name } = readOptions(args);
  const folder = openWitnessFolder(path, name);
  const getLogs = watchTrustedLogs(folder.logsFile, (sentences) => sentences.forEach(logLine));
  const server = await serveWitness(
    { folder, getLogs, now: () => Math.floor(now().getTime() / 1000), onRefusal: logLine },
    { host, port, onError: logLine },
  );
  closeOnExit(() => close([server]), { name: 'The witness' });
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  console.log(formatVerifierKey(verifierOf(folder.key, 'cosignature')));
  logLine(
    `The witness ${folder.key.name} serves http://${host.includes(':') ? `[${host}]` : host}:${actualPort}; the line above is its verifier key. Give both to the operator of the log (WITNESS_URLS, WITNESS_KEYS).`,
  );
  if (host === DEFAULT_HOST)
    logLine(
      'Only this machine reaches it; --host 0.0.0.0 lets others, best behind a proxy with TLS.',
    );
  getLogs();
}

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = '8765';

function readOptions(args: string[]): Options {
  const { folder, port, host, name } = parse(args);
  if (!folder) throw new OperationalError(`Name a folder for the witness. ${USAGE}`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new OperationalError(`--port is a number from 1 to 65535, or 0 for a free one. ${USAGE}`);
  if (!isKeyName(name))
    throw new OperationalError(
      `--name is that of a host, perhaps with a path, such as witness.example.org/w1: no spaces, no plus. ${USAGE}`,
    );
  return { folder, port: Number(port), host, name };
}

function parse(args: string[]) {
  try {
    const options = {
      folder: { type: 'string', default: '' },
      port: { type: 'string', default: DEFAULT_PORT },
      host: { type: 'string', default: DEFAULT_HOST },
      name: { type: 'string', default: `${hostname().replace(/[^a-z\d.-]/gi, '-')}/witness` },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new OperationalError(`${messageOf(error)}. ${USAGE}`);
  }
}
