import type { Translator } from '@/lib/platform/i18n/translator';
import { ACTIVITIES_PATH, TLOG_PATH } from '@/lib/api/paths';
import { problemResponses } from './openapi-responses';

const PROBLEMS = [
  'no-access',
  'no-role',
  'no-permission',
  'not-found',
  'too-many-requests',
  'out-of-reach',
] as const;

type Parameter = { name: string; in: 'path' | 'query'; description: string; required?: boolean };

const RECORD_ID: Parameter = {
  name: 'recordId',
  in: 'path',
  required: true,
  description: 'The id of a record.',
};
const STATUS: Parameter = {
  name: 'status',
  in: 'query',
  description: 'Which state of the record: of this status. Default: the latest.',
};
const TILE: Parameter = {
  name: 'path',
  in: 'path',
  required: true,
  description: '`<L>/<N>[.p/<W>]`, or `entries/<N>[.p/<W>]` for a bundle of entries.',
};

const DAY: Parameter = {
  name: 'day',
  in: 'path',
  required: true,
  description: 'A UTC day: YYYY-MM-DD.',
};
const SIZE: Parameter = {
  name: 'size',
  in: 'query',
  description: 'As of the checkpoint of this size. Default: the newest.',
};

/** The operations on a partner's transparency log, in the formats of C2SP. */
export function tlogPaths(t: Translator) {
  const get = (operation: Omit<TextOperation, 't'>) => ({
    get: textOperation({ ...operation, t }),
  });
  const ofRecord = `${ACTIVITIES_PATH}/{recordId}`;
  return {
    [`${ofRecord}/proof`]: get({
      operationId: 'getProof',
      summary: 'The proof that the transparency log has a record’s entry (C2SP tlog-proof)',
      parameters: [RECORD_ID, STATUS],
    }),
    [`${ofRecord}/entry`]: get({
      operationId: 'getEntry',
      summary:
        'The entry of a record: the bytes that hash to its leaf; as application/json the salts and fields that it follows from',
      parameters: [RECORD_ID, STATUS],
      types: ['application/octet-stream', 'application/json'],
    }),
    [`${TLOG_PATH}/key`]: get({
      operationId: 'getKey',
      summary: 'The verifier key that signs the newest checkpoint (C2SP signed-note)',
    }),
    [`${TLOG_PATH}/checkpoint`]: get({
      operationId: 'getCheckpoint',
      summary: 'The newest checkpoint, or that of a size (C2SP tlog-checkpoint)',
      parameters: [SIZE],
      hasParameters: true,
    }),
    [`${TLOG_PATH}/tile/{path}`]: get({
      operationId: 'getTile',
      summary: 'A tile of hashes, or a bundle of entries (C2SP tlog-tiles)',
      parameters: [TILE],
      types: ['application/octet-stream'],
      isRemovable: true,
    }),
    [`${TLOG_PATH}/days`]: get({
      operationId: 'listDays',
      summary:
        'The newest seal of each day: the text behind the `days` of the entry that closes a checkpoint',
      parameters: [SIZE],
      hasParameters: true,
    }),
    [`${TLOG_PATH}/days/{day}`]: get({
      operationId: 'getDay',
      summary: 'What the newest seal of a day stands for: a line for each customer and each source',
      parameters: [DAY, SIZE],
      hasParameters: true,
    }),
  };
}

type TextOperation = {
  operationId: string;
  summary: string;
  parameters?: Parameter[];
  types?: string[];
  isRemovable?: boolean;
  /** Which can be wrong. */
  hasParameters?: boolean;
  t: Translator;
};

function textOperation({ t, types = ['text/plain'], ...operation }: TextOperation) {
  const { operationId, summary, parameters = [], isRemovable, hasParameters } = operation;
  const content = types.map((type) => [
    type,
    { schema: type === 'application/json' ? { type: 'object' } : { type: 'string' } },
  ]);
  const problems = [
    ...(hasParameters ? (['wrong-parameter'] as const) : []),
    ...PROBLEMS,
    ...(isRemovable ? (['removed'] as const) : []),
  ];
  return {
    operationId,
    summary,
    parameters: parameters.map((parameter) => ({ ...parameter, schema: { type: 'string' } })),
    responses: {
      200: { description: summary, content: Object.fromEntries(content) },
      ...problemResponses(problems, t),
    },
  };
}
