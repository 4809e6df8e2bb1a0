// The entry point of every npm script: installs missing packages, then runs scripts/NAME.ts.
// Plain JavaScript without packages, because it must run before any are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lacksAllocatorSettings, runWithAllocatorSettings } from './allocator.mjs';

const [name = '', ...args] = process.argv.slice(2);
const MIN_NODE = [20, 19];
// What serves for months.
const SERVERS = ['start', 'demo'];
// These run in production too, where development packages are not installed.
const NEEDS_NO_DEV_PACKAGES = [
  'start',
  'db-migrate',
  'db-distribute',
  'db-url',
  'sample',
  'import',
  'sync',
  'retention',
  'partner-add',
  'doctor',
  'user-link',
  'backup',
  'restore',
  'keys',
  'witness',
];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
requireNode();
if (SERVERS.includes(name) && lacksAllocatorSettings()) runWithAllocatorSettings();
else {
  installWhatIsMissing();
  await run();
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  end(`This needs Node.js ${MIN_NODE.join('.')} or newer, and this is ${process.versions.node}.`);
}

function installWhatIsMissing() {
  if (isInstalled()) return;
  console.error('Installing the npm packages …');
  // Not `npm ci`, which requires the packages of every platform in the lock file; one written against
  // a registry that lacks some does not list them. This respects the locked versions, too.
  const options = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', ['install', ...options], {
    // To stderr, because `npm run --silent db:url` must print the URL and nothing else.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) end('The npm packages could not be installed; npm says why above.');
}

// npm records what it installed; packages of other platforms are in the lock file only.
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  const withDev = !NEEDS_NO_DEV_PACKAGES.includes(name);
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '' || (!found && wanted.optional) || (!withDev && wanted.dev)) return true;
    return found?.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

async function run() {
  const { register } = await import('tsx/esm/api');
  const stopTranspiling = register();
  const { runCommand } = await import('./command.ts');
  await runCommand({ name, args, stopTranspiling });
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}
