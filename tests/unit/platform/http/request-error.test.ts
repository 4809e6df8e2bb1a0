import { expect, it } from 'vitest';
import { describeRequestError } from '@/lib/platform/http/request-error';

const describe = (path: string) => describeRequestError('gone', { method: 'GET', path });

it('includes the path, without the query and without the token of a link', () => {
  expect(describe('/customers?q=adatum')).toBe('GET /customers failed: gone');
  expect(describe('/invitation/a-token?x=1')).toBe('GET /invitation/… failed: gone');
});
