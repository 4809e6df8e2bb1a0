import type { APIRequestContext, APIResponse } from '@playwright/test';

type Fields = Record<string, string>;

/** The hidden fields of a form in a page; `mark` is a text within the form. */
export async function readForm(
  client: APIRequestContext,
  { path, mark }: { path: string; mark: string },
): Promise<Fields> {
  const html = await (await client.get(path)).text();
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? [];
  const form = forms.find((text) => text.includes(mark));
  if (!form) throw new Error(`${path} has no form with ${mark}.`);
  const hidden = form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
  return Object.fromEntries(
    [...hidden].map(([, name = '', value = '']) => [name, unescape(value)]),
  );
}

/** Submits a form without a browser, as anybody can who knows its fields. */
export async function sendForm(
  client: APIRequestContext,
  { path, fields }: { path: string; fields: Fields },
): Promise<APIResponse> {
  return client.post(path, { multipart: fields });
}

function unescape(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}
