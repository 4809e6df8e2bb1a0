import { expect, it } from 'vitest';
import { parseTypedDay } from '@/lib/platform/time/typed-day';

const TODAY = '2026-11-30';
const read = (text: string) => parseTypedDay(text, TODAY);

it.each([
  '2026-11-25',
  ' 2026-11-25 ',
  '2026/11/25',
  '2026. 11. 25.',
  '20261125',
  '２０２６－１１－２５',
  '2026年11月25日',
  '2026년 11월 25일',
  '25.11.2026',
  '25/11/2026',
  '11/25/2026',
  '25 Nov 2026',
  '25-Nov-2026',
  '25th November, 2026',
  'Wednesday, November 25, 2026',
  'Nov 25',
  '25 nov.',
  '11月25日',
  '11월 25일',
])('reads %s as the day that it can only be', (text) => {
  expect(read(text)).toEqual({ day: '2026-11-25' });
});

it('takes the latest day without a year that is not after today', () => {
  expect(read('Dec 24')).toEqual({ day: '2025-12-24' });
  expect(read('30 Sept')).toEqual({ day: '2026-09-30' });
});

it.each(['05/11/2026', '5.11.2026', '11-05-2026'])('does not guess which day %s is', (text) => {
  expect(read(text)).toEqual({ problem: 'ambiguousDay' });
});

it('knows that a day and month of the same number are one day', () => {
  expect(read('11/11/2026')).toEqual({ day: '2026-11-11' });
});

it.each([
  '',
  'yesterday',
  '2026-02-30',
  '31.11.2026',
  '13/13/2026',
  '25.11.26',
  '2026-11',
  'Nov',
  'Novel 25',
  '29 Feb',
  '25112026',
])('takes %j for no day', (text) => {
  expect(read(text)).toEqual({ problem: 'notADay' });
});
