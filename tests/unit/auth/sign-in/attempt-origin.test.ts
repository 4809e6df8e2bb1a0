import { expect, it } from 'vitest';
import { networkOf } from '@/lib/auth/sign-in/attempts/attempt-origin';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:1:2ff::1', '2001:0db8:0001:02/56'],
  ['2001:db8:1:200:9:8:7:6', '2001:0db8:0001:02/56'],
  ['::1', '0000:0000:0000:00/56'],
  ['fe80::1%eth0', 'fe80:0000:0000:00/56'],
  [null, 'unknown'],
  ['proxy', 'unknown'],
])('takes %s to be in the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
