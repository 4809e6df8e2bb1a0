import { BODY_PATIENCE_MS } from './limits';
import { SENDING_LIMIT } from './limit-words';

type Problem = {
  status: number;
  /** The same at every occurrence, as RFC 9457 has it. */
  title: string;
  /** What it means to the one who sent the request, for the description of the API. */
  meaning: string;
};

/** All refusals of the API by the names that their `type` ends in. */
export const PROBLEMS = {
  'wrong-parameter': {
    status: 400,
    title: 'A parameter is wrong.',
    meaning: '`errors` names each wrong parameter.',
  },
  'unreadable-body': {
    status: 400,
    title: 'The body cannot be read.',
    meaning: 'It is not UTF-8, not JSON, or no list of records; `detail` says what, and where.',
  },
  'wrong-records': {
    status: 400,
    title: 'Some records are wrong, so none was stored.',
    meaning: '`errors` names each bad record by its index, counted from 0, and its field.',
  },
  'no-access': {
    status: 401,
    title: 'The key is missing, unknown or revoked.',
    meaning: 'Send a key in force as `Authorization: Bearer …` with each request.',
  },
  'no-role': {
    status: 403,
    title: 'None of your roles may do this.',
    meaning: 'A signed-in user without a role asked; a key is never answered this.',
  },
  'wrong-method': {
    status: 405,
    title: 'This is not done here.',
    meaning: '`Allow` names what is.',
  },
  'slow-body': {
    status: 408,
    title: 'The body took too long to arrive.',
    meaning: `A body must have arrived within ${BODY_PATIENCE_MS / 1000} seconds. Nothing was stored.`,
  },
  'too-large': {
    status: 413,
    title: 'This is too much at once.',
    meaning: `More than ${SENDING_LIMIT}. Nothing was stored; send it in parts.`,
  },
  'wrong-type': {
    status: 415,
    title: 'The body is of a type that is not read here.',
    meaning: 'Send `application/json` or `application/x-ndjson` in UTF-8, not compressed.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests with this key.',
    meaning: 'Nothing was done. Try again after the seconds that `Retry-After` tells.',
  },
  'out-of-reach': {
    status: 503,
    title: 'The log is out of reach.',
    meaning:
      'Send the same again after the seconds that `Retry-After` tells: what was stored all the same counts as a duplicate then.',
  },
} as const satisfies Record<string, Problem>;

export type ProblemName = keyof typeof PROBLEMS;
