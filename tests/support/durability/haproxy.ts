import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { environmentWith, isContinuousIntegration } from '@/lib/platform/env/env';
import { untilHealthy } from '@/tests/support/product-server';

/** A request as HAProxy logged it when it had ended. */
export type BalancedRequest = {
  method: string;
  path: string;
  status: number;
  /** The server that answered, or that did not; null for none. */
  server: string | null;
  /** How often it was sent again. */
  retries: number;
  /** Whether the server broke off in the middle of its answer. */
  isBrokenOff: boolean;
};

const CONFIGURATION = 'docs/examples/haproxy.cfg';
const LINE =
  / log \w+\/(\S+) [-\d/+]+ (-?\d+) \d+ \S+ \S+ (\S+) \d+\/\d+\/\d+\/\d+\/\+?(\d+) \S+ "(\S+) (\S+)/;

/** Whether HAProxy can be run here. On a build machine, as root, it is installed where it is missing. */
export const HAS_HAPROXY = isInstalled() || (isContinuousIntegration() && install());
if (!HAS_HAPROXY)
  console.error('Two servers behind HAProxy are skipped: it is not installed here.');

/** Runs HAProxy with the documented configuration, for the running test only. */
export async function startHaproxy({
  port,
  servers,
}: {
  port: number;
  servers: { origin: string }[];
}): Promise<{ requests: () => BalancedRequest[] }> {
  const [FIRST = '', SECOND = ''] = servers.map(
    ({ origin }) => `127.0.0.1:${new URL(origin).port}`,
  );
  const haproxy = spawn('haproxy', ['-db', '-f', CONFIGURATION], {
    env: environmentWith({ LISTEN: `127.0.0.1:${port}`, FIRST, SECOND }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(haproxy, 'exit');
  onTestFinished(async () => {
    haproxy.kill('SIGTERM');
    await ended;
  });
  let log = '';
  haproxy.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  await untilHealthy(`http://127.0.0.1:${port}`, haproxy);
  return { requests: () => log.split('\n').flatMap(parseLine) };
}

function parseLine(line: string): BalancedRequest[] {
  const match = LINE.exec(line);
  if (!match) return [];
  const [, server = '', status, termination = '', retries, method = '', path = ''] = match;
  const name = server === '<NOSRV>' ? null : server;
  return [
    {
      method,
      path,
      server: name,
      status: Number(status),
      retries: Number(retries),
      isBrokenOff: termination.startsWith('SD'),
    },
  ];
}

function isInstalled(): boolean {
  return spawnSync('haproxy', ['-v']).status === 0;
}

function install(): boolean {
  if (process.getuid?.() !== 0) return false;
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'haproxy'], {
    stdio: 'inherit',
  });
  return isInstalled();
}
