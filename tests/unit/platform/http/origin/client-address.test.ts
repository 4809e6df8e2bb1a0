import { expect, it } from 'vitest';
import { findClientAddress, parseNetworks } from '@/lib/platform/http/origin/client-address';

function addressOf(
  remoteAddress: string | undefined,
  { forwarded, proxies = [] }: { forwarded?: string; proxies?: string[] } = {},
): string | null {
  const request = {
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as Parameters<typeof findClientAddress>[0];
  return findClientAddress(request, parseNetworks(proxies));
}

it('believes nobody unless told whom', () => {
  expect(addressOf('203.0.113.7')).toBe('203.0.113.7');
  expect(addressOf('203.0.113.7', { forwarded: '198.51.100.1' })).toBe('203.0.113.7');
});

it('looks through trusted proxies up to the first stranger', () => {
  const proxies = ['10.0.0.0/8', '2001:db8::5'];
  const forwarded = '1.2.3.4, 198.51.100.1, 10.1.1.1';
  expect(addressOf('10.0.0.1', { forwarded, proxies })).toBe('198.51.100.1');
  expect(addressOf('::ffff:10.0.0.1', { forwarded, proxies })).toBe('198.51.100.1');
  expect(addressOf('2001:db8::5', { forwarded, proxies })).toBe('198.51.100.1');
  expect(addressOf('203.0.113.7', { forwarded, proxies })).toBe('203.0.113.7');
  expect(addressOf('10.0.0.1', { forwarded: '10.0.0.2', proxies })).toBe('10.0.0.2');
});

it('stops at what is no address', () => {
  const proxies = ['10.0.0.0/8'];
  for (const forwarded of ['', 'unknown', '1.2.3.4:80', '<script>', ',,'])
    expect(addressOf('10.0.0.1', { forwarded, proxies })).toBe('10.0.0.1');
  expect(addressOf(undefined)).toBeNull();
});

it('writes an address in one way', () => {
  expect(addressOf('2001:0DB8:0:0:0:0:0:1')).toBe('2001:db8::1');
  expect(addressOf('fe80::1%eth0')).toBe('fe80::1');
});

it.each(['10.0.0.0/8/8', '10.0.0', 'proxy.example', '10.0.0.0/33', '10.0.0.0/', '::/129'])(
  'refuses %s as a network',
  (text) => {
    expect(() => parseNetworks([text])).toThrow();
  },
);
