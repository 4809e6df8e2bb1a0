import { afterEach, expect, it, vi } from 'vitest';
import { getSessionLimits } from '@/lib/platform/env/session-limits';

afterEach(() => vi.unstubAllEnvs());

it.each([
  [{}, { total: 480, idle: 120 }],
  [{ SESSION_HOURS: '1' }, { total: 60, idle: 60 }],
  [
    { SESSION_HOURS: '12', SESSION_IDLE_MINUTES: '30' },
    { total: 720, idle: 30 },
  ],
])('reads the limits of sessions from %j', (variables, limits) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(getSessionLimits()).toEqual(limits);
});

it.each([
  { SESSION_HOURS: '0' },
  { SESSION_HOURS: '721' },
  { SESSION_IDLE_MINUTES: '4' },
  { SESSION_HOURS: '1', SESSION_IDLE_MINUTES: '61' },
  { SESSION_HOURS: 'eight' },
])('refuses %j', (variables) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  expect(() => getSessionLimits()).toThrow(/^SESSION_/);
});
