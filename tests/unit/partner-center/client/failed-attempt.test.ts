import { expect, it } from 'vitest';
import { describeFailedAttempt } from '@/lib/partner-center/client/failed-attempt';

it('describes which host fails, the attempts so far, and when the next one is', () => {
  const failedAttempt = {
    host: 'login.example',
    problem: 'cannot be reached',
    attempt: 3,
    maxAttempts: 8,
  };
  expect(describeFailedAttempt({ ...failedAttempt, delayMs: 12_400 })).toBe(
    'login.example cannot be reached; try 3 of 8 failed, the next in 12 s.',
  );
  expect(describeFailedAttempt({ ...failedAttempt, delayMs: 0 })).toContain('in 1 s.');
});
