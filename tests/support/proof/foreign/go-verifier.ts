import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { environmentWith } from '@/lib/platform/env/env';
import type { Claim } from './claim';

// Where Debian's golang-golang-x-mod-dev puts the packages.
const GOPATH = '/usr/share/gocode';
const SOURCE = 'tests/support/proof/foreign/verify.go';

/** What keeps Go from checking here, in words; null when nothing does. */
export function findGoObstacle(): string | null {
  const version = spawnSync('go', ['version']);
  if (version.status !== 0) return 'Go is not installed.';
  const listed = go(['list', 'golang.org/x/mod/sumdb/tlog', 'golang.org/x/mod/sumdb/note'], '/');
  return listed.status === 0
    ? null
    : 'Go lacks golang.org/x/mod (Debian: golang-golang-x-mod-dev).';
}

/** What Go's packages say is wrong with each claim; null where nothing is. */
export function checkByGo(claims: Claim[]): (string | null)[] {
  const program = join(makeScratchFolder(), 'verify');
  const built = go(['build', '-o', program, SOURCE], process.cwd());
  if (built.status !== 0) throw new Error(built.stderr.toString());
  const run = spawnSync(program, { input: JSON.stringify(claims) });
  if (run.status !== 0) throw new Error(run.stderr.toString());
  const said = JSON.parse(run.stdout.toString()) as string[];
  return said.map((wrong) => wrong || null);
}

function go(args: string[], cwd: string) {
  return spawnSync('go', args, {
    cwd,
    env: environmentWith({ GO111MODULE: 'off', GOPATH, GOFLAGS: '', CGO_ENABLED: '0' }),
  });
}
