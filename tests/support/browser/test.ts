import {
  expect,
  test as base,
  type APIRequestContext,
  type BrowserContext,
} from '@playwright/test';
import { closeDatabase } from '@/lib/platform/database/database';
import { getSiteUrl } from '@/lib/platform/env/env';
import { openClient, signIn, type Session } from './fixtures/session';

export { expect };

type Fixtures = {
  /** The e-mail address of the signed-in account; null: signed out. */
  account: string | null;
  session: Session | null;
  /** Expected errors in the browser's console, such as the status of a rejected page. */
  expectedErrors: RegExp[];
  /** A client of the account without a browser, which follows no redirects. */
  client: APIRequestContext;
};

type WorkerFixtures = { sessions: Map<string, Promise<Session>>; database: void };

/** Playwright's test on the served fixtures. Errors in a page or its console fail the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  account: [null, { option: true }],
  expectedErrors: [[], { option: true }],
  baseURL: ({}, use) => use(getSiteUrl().origin),
  storageState: ({ session }, use) => use(session ?? undefined),
  session: async ({ account, sessions }, use) => {
    if (account === null) return use(null);
    const session = sessions.get(account) ?? signIn(account);
    sessions.set(account, session);
    await use(await session);
  },
  client: async ({ session }, use) => {
    const client = await openClient(session);
    await use(client);
    await client.dispose();
  },
  context: async ({ context, expectedErrors }, use) => {
    const errors = listenForErrors(context);
    await use(context);
    const unexpected = errors.filter((error) => !expectedErrors.some((known) => known.test(error)));
    expect(unexpected, 'errors in the page and its console').toEqual([]);
  },
  sessions: [({}, use) => use(new Map()), { scope: 'worker' }],
  database: [
    async ({}, use) => {
      await use();
      await closeDatabase();
    },
    { scope: 'worker', auto: true },
  ],
});

function listenForErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
