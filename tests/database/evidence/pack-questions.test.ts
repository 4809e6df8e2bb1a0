import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '@/lib/evidence/archive/instructions';
import { useDatabase } from '@/tests/support/database/use-database';
import { BUSY_DAY, QUIET_DAY, readPackOfStory, run } from '@/tests/support/proof/pack-story';
import { writePack, type PackFiles } from '@/tests/support/proof/unpacked-pack';
import { ADATUM } from '@/tests/support/records/audit-records';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

let files: PackFiles = {};

beforeAll(async () => {
  files = await readPackOfStory();
});

function answer(folder: string, ...[name, day = BUSY_DAY]: string[]): string {
  const question = questionsOf({ day, customerId: ADATUM.id }).find((one) => one.name === name);
  return run(folder, question?.commands.join('\n') ?? '').output;
}

describe('a stranger with nothing but the pack', () => {
  it('answers ten questions with grep, sort, sha256sum and Node', () => {
    const folder = makeScratchFolder();
    writePack(files, folder);
    const instructions = readFileSync(join(folder, 'README.txt'), 'utf8');
    for (const { commands } of questionsOf({ day: BUSY_DAY, customerId: ADATUM.id }))
      for (const command of commands) expect(instructions).toContain(command);

    // 1. Whom is it about, who gave it, which days?
    const about = answer(folder, 'q1');
    for (const text of [ADATUM.id, ADATUM.name, 'tailspin-evidence', '2026-03-10', '2026-03-18'])
      expect(about).toContain(text);
    // 2. How many records are there?
    expect(answer(folder, 'q2')).toBe('4\n');
    // 3. Who acted, and how often?
    expect(answer(folder, 'q3')).toMatch(
      / 1 .*ada@tailspin\.example.*\n +3 .*sales@tailspin\.example/,
    );
    // 4. When did something happen?
    expect(answer(folder, 'q4').match(/2026-03-15T10:20:30\.1234567Z/g)).toHaveLength(3);
    // 5. What was done, and how often?
    expect(answer(folder, 'q5')).toMatch(/ 1 .*"create_order"\n +3 .*"update_subscription"/);
    // 6. Was a day quiet?
    expect(answer(folder, 'q6')).toMatch(/^[0-9a-f]{64} 3 [0-9a-f]{64}\n$/);
    expect(answer(folder, 'q6', QUIET_DAY)).toBe('');
    // 7. Is the text of the day the sealed one?
    const [sum, sealed] = answer(folder, 'q7').trim().split('\n');
    expect(sealed).toContain(sum?.split(' ')[0]);
    // 8. Is nobody in it twice or hidden?
    expect(answer(folder, 'q8')).toBe('');
    // 9. Up to when was Partner Center complete?
    expect(answer(folder, 'q9')).toContain('source sync 2026-03-19 tenant');
    // 10. Is all of it in the log, and what was not checked?
    const verified = answer(folder, 'q10');
    expect(verified).toContain('The records in this pack are proven, and none is missing.');
    expect(verified).toContain('2026-03-12 (1), 2026-03-15 (3)');
    expect(verified).toContain('None of them was left out of the pack.');
    expect(verified).toContain('Partner Center was complete for all of these days');
    expect(verified).toContain('README.txt, and in pack.json: partner');
  });

  it('checks the key of the log against one that came another way', () => {
    const folder = makeScratchFolder();
    writePack(files, folder);
    const key = readFileSync(join(folder, 'proof/key'), 'utf8').trim();
    expect(run(folder, `node verify.mjs --key '${key}'`).output).toContain('the key that you gave');
    const other = run(folder, `node verify.mjs --key '${key.replace('+', 'x+')}'`);
    expect(other).toMatchObject({ status: 1 });
    expect(other.output).toContain('not the key that you gave');
  });
});
