import type { IncomingHttpHeaders } from 'node:http';

/** Why requests cannot be served now. */
export type UnavailableReason = 'unavailable' | 'tooBusy' | 'stopping';

/** The parts of a request that determine the format of its rejection. */
export type RejectedRequest = {
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  /** The fields of a form submitted without a script; null for anything else. */
  formFields?: [name: string, value: string][] | null;
};
