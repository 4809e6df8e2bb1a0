import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { RawRecord } from '@/tests/support/records/audit-records';

/** A request for a page of records, as the fake received it. */
export type RecordedPageRequest = {
  url: URL;
  headers: IncomingHttpHeaders;
  day: string;
  page: number;
};

/**
 * A response that replaces the documented one; with `breaksOff` it ends in the middle of its body.
 */
export type CannedResponse = {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  breaksOff?: boolean;
};

/** An application that may read a partner's records, and what the fake sends it. */
export type FakeAccount = {
  tenant: string;
  clientId: string;
  clientSecret: string;
  /** The refresh token that is valid now; each use replaces it. */
  refreshToken: string;
  /** The lifetime of a token, in seconds. */
  expiresIn: number;
  records: RawRecord[];
  pageSize: number;
  /** The requests for pages, in order. */
  pageRequests: RecordedPageRequest[];
  /** The bodies of the requests for tokens, and the cloud whose host received them. */
  tokenRequests: { form: URLSearchParams; cloud: string; path: string }[];
  tokens: Set<string>;
  interceptPage: (
    request: RecordedPageRequest,
  ) => CannedResponse | null | Promise<CannedResponse | null>;
  interceptToken: () => CannedResponse | null | Promise<CannedResponse | null>;
  /** Releases the page held for a test in another process. */
  release: () => void;
};

/** Makes an account; a test gives what matters to it. */
export function makeFakeAccount(overrides: Partial<FakeAccount> = {}): FakeAccount {
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
    ...overrides,
  };
}
