import { expect, it } from 'vitest';
import { unavailableResponse } from '@/lib/platform/http/unavailable-response';

const page = { accept: 'text/html,*/*;q=0.8' };

it.each([
  ['en', 'The log is unavailable'],
  ['ja-JP,ja;q=0.9', 'ログを利用できません'],
  ['ko', '로그를 사용할 수 없습니다'],
  ['fr', 'The log is unavailable'],
])('shows readers of %s a page with a link to try again', async (language, title) => {
  const url = '/account-settings/activity-log?q="><script>';
  const headers = { ...page, 'accept-language': language };
  const answer = await unavailableResponse({ url, headers }, 'unavailable');
  expect(answer.headers).toMatchObject({ 'Retry-After': '5', 'Cache-Control': 'no-store' });
  expect(answer.body).toContain(`<h1>${title}</h1>`);
  expect(answer.body).toContain(
    'href="/account-settings/activity-log?q=&#34;&#62;&#60;script&#62;"',
  );
  expect(answer.body).not.toContain('<script');
});

it('never links to another host', async () => {
  const { body } = await unavailableResponse(
    { url: '//evil.example/x', headers: page },
    'unavailable',
  );
  expect(body).toContain('href="/evil.example/x"');
});

it('keeps a submitted form, except for its secrets, so that it can be submitted again', async () => {
  const formFields: [string, string][] = [
    ['name', 'A & "B"'],
    ['newPassword', 'hunter2'],
    ['clientSecret', 's'],
    ['note', 'two\nlines'],
  ];
  const { body } = await unavailableResponse(
    { url: '/x', headers: page, formFields },
    'unavailable',
  );
  expect(body).toContain('name="name" value="A &#38; &#34;B&#34;"');
  expect(body).toContain('value="two&#10;lines"');
  expect(body).not.toMatch(/hunter2|clientSecret/);
  expect(body).toContain('Send again');
});

it.each(['/api/v1/activities?limit=1', '/account-settings/activity-log/export', '/a/b/json'])(
  'sends a problem document to programs that request %s',
  async (url) => {
    const headers = { accept: '*/*', 'accept-language': 'ja' };
    const answer = await unavailableResponse({ url, headers }, 'stopping');
    expect(answer.headers['Content-Type']).toBe('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({
      status: 503,
      title: 'Service unavailable',
    });
  },
);

it('sends health checks an empty body', async () => {
  const { body, headers } = await unavailableResponse(
    { url: '/api/health', headers: {} },
    'stopping',
  );
  expect([body, headers['Retry-After']]).toEqual(['', '5']);
});
