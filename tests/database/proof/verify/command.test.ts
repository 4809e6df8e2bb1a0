import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, expect, it } from 'vitest';
import { environmentWith } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeSealedLog, type SealedLog } from '@/tests/support/proof/sealed-log';

useDatabase();

let log: SealedLog;
beforeAll(async () => {
  log = await makeSealedLog();
});

async function run(args: string[], variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/verify/main.mjs', ...args], {
    env: environmentWith({ CHECKPOINT_FOLDER: '', WITNESS_KEYS: '', ...variables }),
  });
  let text = '';
  child.stdout.on('data', (data) => (text += String(data)));
  child.stderr.on('data', (data) => (text += String(data)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, text };
}

it('says what is proven, for all partners or one by its domain, and exits with 0', async () => {
  for (const args of [[], ['--partner', log.partner.domain]]) {
    const { code, text } = await run(args);
    expect(text).toContain(`${log.partner.domain}: all 312 records are as they were sealed`);
    expect(text).toContain('Nothing is wrong.');
    expect(code).toBe(0);
  }
});

it('checks as the application as well, whom row-level security shows one partner at a time', async () => {
  const { code, text } = await run([], { DATABASE_OWNER_URL: '' });
  expect(text).toContain('all 312 records are as they were sealed');
  expect(code).toBe(0);
});

it.each([
  [['--partner', 'nobody.example'], {}, 'There is no partner nobody.example in this database'],
  [['--nonsense'], {}, 'Usage: npm run verify'],
  [['--checkpoints', '/nowhere'], {}, 'The folder of checkpoints /nowhere cannot be read'],
  [[], { WITNESS_KEYS: 'w+00000000+AAAA' }, 'WITNESS_KEYS has a key that is none'],
  [[], { DATABASE_OWNER_URL: 'postgres://x@127.0.0.1:1/x' }, 'The database cannot be read'],
])(
  'says in words what keeps it from checking, and exits with 1: %s %s',
  async (args, variables, expected) => {
    const { code, text } = await run(args, variables as Record<string, string>);
    expect(text).toContain(expected);
    expect(text).not.toContain('    at ');
    expect(code).toBe(1);
  },
);

it('names the first fault, and exits with 1', async () => {
  await asOwner(`UPDATE activity SET customer_name = 'Another' WHERE record_id = 'r-7'`);
  const { code, text } = await run([]);
  expect(text).toMatch(
    /Wrong: \S+: Record r-7 at position \d+: its field customerName was changed\./,
  );
  expect(code).toBe(1);
});
