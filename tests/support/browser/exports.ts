import type { APIRequestContext, Page } from '@playwright/test';
import { CHECK_PATH, EXPORTS_PATH } from '@/lib/receipts/paths';
import { EXPORT } from './download';

export const FILE_NAME = 'activity-log_2026-03-01_2026-03-31.csv';

/** The bytes of an export of the log, as they are sent. */
export async function exportedBytes(
  client: APIRequestContext,
  query = '?from=2026-03-01&to=2026-03-31',
): Promise<Buffer> {
  const response = await client.get(EXPORT + query);
  if (response.status() !== 200) throw new Error(await response.text());
  return response.body();
}

/** Hands a file back by the form of the page. */
export async function handBack(page: Page, file: Buffer | string, name = FILE_NAME): Promise<void> {
  await page.goto(EXPORTS_PATH);
  await page
    .getByLabel('Exported file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(file as string) });
  await page.getByRole('button', { name: 'Check file' }).click();
  await page.getByRole('heading', { name: 'Checked file', level: 1 }).waitFor();
}

/** The same without a browser; where it leads to. */
export async function sendFile(
  client: APIRequestContext,
  { file, name = FILE_NAME }: { file: Buffer; name?: string },
): Promise<string> {
  const response = await client.post(CHECK_PATH, {
    multipart: { file: { name, mimeType: 'text/csv', buffer: file } },
  });
  return `${response.status()} ${response.headers().location ?? ''}`;
}
