import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromiumPath } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { run } from '@/lib/platform/process/child';
import { logLine } from '@/lib/platform/process/progress-log';

const DOWNLOAD_LIMIT_MS = 240_000;
const APT_LIMIT_MS = 240_000;
// The shell without windows comes first: the tests take a third less time in it.
const HEADLESS_SHELL = 'chromium-headless-shell';
const CHROMIUM = 'chromium';
const CHROMES = ['chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SYSTEM_BROWSERS = [
  ...[HEADLESS_SHELL, CHROMIUM, ...CHROMES].flatMap((name) => [
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
  ]),
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * The path of a working browser, or null for Playwright's own. Prefers an installed browser, then
 * Playwright's download, then Debian's package. Throws OperationalError when none works.
 */
export async function findOrInstallBrowser(): Promise<string | null> {
  const present = await findBrowser();
  if (present !== undefined) return present;
  logLine('Downloading a browser …');
  await install(['node_modules/.bin/playwright', 'install', 'chromium'], DOWNLOAD_LIMIT_MS);
  if (await starts(null)) return null;
  for (const name of hasApt() ? [HEADLESS_SHELL, CHROMIUM] : []) {
    await installByApt(name);
    const installed = await findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new OperationalError(
    'The browser tests need a browser: install Chromium or Chrome, or name one in CHROMIUM_PATH.',
  );
}

async function findBrowser(): Promise<string | null | undefined> {
  const configured = findChromiumPath();
  const candidates = configured
    ? [configured]
    : [null, ...SYSTEM_BROWSERS.filter((path) => existsSync(path))];
  for (const path of candidates) if (await starts(path)) return path;
  return undefined;
}

// Existing is not enough: a downloaded browser may lack system libraries.
async function starts(path: string | null): Promise<boolean> {
  if (!existsSync(path ?? chromium.executablePath())) return false;
  try {
    const options = { executablePath: path ?? undefined, args: ['--no-sandbox'] };
    await (await chromium.launch(options)).close();
    return true;
  } catch (error) {
    logLine(`The browser ${path ?? 'of Playwright'} does not start: ${firstLine(error)}`);
    return false;
  }
}

function hasApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installByApt(name: string): Promise<void> {
  logLine(`Installing the system's ${name} …`);
  await install(['apt-get', 'update'], APT_LIMIT_MS);
  await install(['apt-get', 'install', '-y', '--no-install-recommends', name], APT_LIMIT_MS);
}

async function install(command: string[], timeoutMs: number): Promise<void> {
  // The exit code is ignored: what matters is whether a browser starts afterwards.
  await run(command, {
    stdio: ['ignore', 2, 2],
    variables: { DEBIAN_FRONTEND: 'noninteractive' },
    timeoutMs,
  });
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}
