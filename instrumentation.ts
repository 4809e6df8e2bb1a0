import type { Instrumentation } from 'next';
import { describeRequestError } from '@/lib/server/request-error';

/** Writes what a request failed with to the server's log, under the number that its reader sees. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  // eslint-disable-next-line no-console -- the log of a server is its standard error
  console.error(describeRequestError(error, request));
};
