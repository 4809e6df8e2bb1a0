import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { RawRecord } from '@/tests/support/records/audit-records';

/** A request for a page of records, as the stand-in saw it. */
export type RecordedPageRequest = {
  url: URL;
  headers: IncomingHttpHeaders;
  day: string;
  page: number;
};

/** An answer in place of the documented one; one that breaks off ends in the midst of its body. */
export type CannedResponse = {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  breaksOff?: boolean;
};

/** An application that may read a partner's records at the stand-in, and what it is told there. */
export type FakeAccount = {
  tenant: string;
  clientId: string;
  clientSecret: string;
  /** The one that is good for the next token; each use replaces it. */
  refreshToken: string;
  /** How long a token holds; `isRevoked` takes back all that were given. */
  expiresIn: number;
  records: RawRecord[];
  pageSize: number;
  /** What was asked for, in its order. */
  pageRequests: RecordedPageRequest[];
  /** Bodies of the requests for tokens, and at which cloud's host. */
  tokenRequests: { form: URLSearchParams; cloud: string; path: string }[];
  tokens: Set<string>;
  interceptPage: (
    asked: RecordedPageRequest,
  ) => CannedResponse | null | Promise<CannedResponse | null>;
  interceptToken: () => CannedResponse | null | Promise<CannedResponse | null>;
  /** Lets go what is held for a test of another process. */
  release: () => void;
};

/** Makes an account of which a test says what matters to it. */
export function makeFakeAccount(told: Partial<FakeAccount> = {}): FakeAccount {
  return {
    tenant: 'tailspin.onmicrosoft.com',
    clientId: randomUUID(),
    clientSecret: `s3cret~${randomUUID()}`,
    refreshToken: `refresh-${randomUUID()}`,
    expiresIn: 3600,
    records: [],
    pageSize: 2,
    pageRequests: [],
    tokenRequests: [],
    tokens: new Set(),
    interceptPage: () => null,
    interceptToken: () => null,
    release: () => undefined,
    ...told,
  };
}
