import type { Translator } from '@/lib/platform/i18n/translator';
import { BODY_TYPES } from '@/lib/api/intake/body-type';
import { EXAMPLE_RECORD } from './example-record';
import { LIMIT_VALUES, MAX_RECORDS_PER_REQUEST } from '@/lib/api/limits';
import { readParameters } from './openapi-parameters';
import { problemResponses } from './openapi-responses';
import { openApiSchemas } from './openapi-schemas';
import { tlogPaths } from './openapi-tlog';
import { ACTIVITIES_PATH } from '@/lib/api/paths';

/**
 * The OpenAPI 3.1 document for the site at `origin`. The parts that the API page shows are in the
 * language of `t`, the rest is in English.
 */
export function openApiDocument(origin: string, t: Translator) {
  const limit = t('api.keyLimit', LIMIT_VALUES);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Activity Log API',
      version: '1',
      description: `Sends audit records to a partner’s activity log and reads them back. ${limit}`,
    },
    servers: [{ url: origin }],
    security: [{ key: [] }],
    paths: {
      [ACTIVITIES_PATH]: { get: readOperation(t), post: sendOperation(t) },
      ...tlogPaths(t),
    },
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key of the partner, made under Account settings, API keys.',
        },
      },
      schemas: openApiSchemas(t),
    },
  };
}

const READ_PROBLEMS = [
  'wrong-parameter',
  'no-access',
  'no-role',
  'no-permission',
  'too-many-requests',
  'out-of-reach',
] as const;

function readOperation(t: Translator) {
  return {
    operationId: 'listActivities',
    summary: 'Reads the log, the newest record first, page by page',
    description: t('api.read.description', LIMIT_VALUES),
    parameters: readParameters(t),
    responses: {
      200: successResponse('A page of the log.', 'ActivityPage'),
      ...problemResponses(READ_PROBLEMS, t),
    },
  };
}

const SEND_PROBLEMS = [
  'unreadable-body',
  'wrong-records',
  'no-access',
  'no-permission',
  'slow-body',
  'too-large',
  'wrong-type',
  'too-many-requests',
  'too-busy',
  'out-of-reach',
] as const;

function sendOperation(t: Translator) {
  return {
    operationId: 'storeActivities',
    summary: 'Stores records, all of them or none',
    description: t('api.send.description', LIMIT_VALUES),
    requestBody: { required: true, content: bodyContent() },
    responses: {
      200: successResponse('All records are stored.', 'Stored'),
      ...problemResponses(SEND_PROBLEMS, t),
    },
  };
}

function bodyContent() {
  const items = { $ref: '#/components/schemas/AuditRecord' };
  const list = { type: 'array', items, maxItems: MAX_RECORDS_PER_REQUEST };
  const wrapped = { type: 'object', required: ['items'], properties: { items: list } };
  return {
    [BODY_TYPES.json]: { schema: { anyOf: [list, wrapped] }, example: [EXAMPLE_RECORD] },
    [BODY_TYPES.ndjson]: {
      schema: { type: 'string', description: 'A record as JSON on each line.' },
      example: `${JSON.stringify(EXAMPLE_RECORD)}\n`,
    },
  };
}

function successResponse(description: string, schema: string) {
  const $ref = `#/components/schemas/${schema}`;
  return { description, content: { 'application/json': { schema: { $ref } } } };
}
