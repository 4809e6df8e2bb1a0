import { rawRecord, type RawRecord } from './audit-records';

const WORDS = [
  'Microsoft Teams Essentials',
  'quartz Größe naïve café',
  'ООО Ромашка',
  '株式会社サンプル商事',
  'ウィングチップ・トイズ',
  '한빛 네트워크 주식회사',
  'บริษัท ตัวอย่าง จำกัด',
  'شركة المثال',
  'party 🎉🎊 time',
  '𠮷野家 𩸽',
  'C:\\temp\\100%_done',
  'a+b=c; {"x":[1,2]}',
  'קובץ לדוגמה',
];

/** Repeatable numbers from 0 to `below` - 1. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const hex = (random: (below: number) => number, digits: number) =>
  Array.from({ length: digits }, () => random(16).toString(16)).join('');

/** Records of many scripts, with ids, numbers and signs, at times of March 2026 in no order. */
export function polyglotRecords(count: number, seed: number): RawRecord[] {
  const random = makeRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const [word = '', other = ''] = [WORDS[random(WORDS.length)], WORDS[random(WORDS.length)]];
    const second = random(31 * 86_400);
    return rawRecord({
      id: `${hex(random, 8)}-${hex(random, 4)}-${seed}-${number}`,
      originalCorrelationId: `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`,
      operationDate: new Date(Date.UTC(2026, 2, 1) + second * 1000).toISOString(),
      resourceNewValue: JSON.stringify({ Note: `${word} ${random(100_000)}`, Other: other }),
    });
  });
}
