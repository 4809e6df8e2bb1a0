import { describe, expect, it } from 'vitest';
import { handleApiRequest } from '@/lib/api/handle-api-request';
import { PROBLEM_NAMES, problemOf } from '@/lib/api/problems';
import { ApiError } from '@/lib/api/api-error';

const request = () => new Request('http://here.example/', { method: 'POST', body: 'unread' });

describe('every problem', () => {
  it.each(PROBLEM_NAMES)('%s is a problem document', async (name) => {
    const response = await handleApiRequest(request(), () => Promise.reject(new ApiError(name)));
    const { status, title } = problemOf(name);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toEqual({ type: `/account-settings/api#${name}`, title, status });
  });

  it('contains its details and headers', async () => {
    const more = { detail: 'Because.', errors: [{ index: 0, field: 'id', message: 'no' }] };
    const headers = { 'Retry-After': '3' };
    const refusal = new ApiError('too-many-requests', { ...more, headers });
    const response = refusal.toResponse();
    expect(response.headers.get('Retry-After')).toBe('3');
    expect(await response.json()).toMatchObject(more);
  });
});

describe('an unavailable database', () => {
  it('is reported with the time to retry', async () => {
    const away = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const response = await handleApiRequest(request(), () => Promise.reject(away));
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
  });
});

it('an internal error is not turned into a problem', async () => {
  const work = () => Promise.reject(new TypeError('ours'));
  await expect(handleApiRequest(request(), work)).rejects.toThrow('ours');
});
