import { BODY_TYPES } from './body-type';
import { EXAMPLE_RECORD } from './example-record';
import { KEY_LIMIT, SENDING_LIMIT } from './limit-words';
import { MOST_RECORDS } from './limits';
import { READ_PARAMETERS } from './openapi-parameters';
import { problemResponses } from './openapi-responses';
import { openApiSchemas } from './openapi-schemas';
import { ACTIVITIES_PATH } from './paths';

/** The description of the API (OpenAPI 3.1) for the site at `origin`. */
export function openApiDocument(origin: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Activity Log API',
      version: '1',
      description: `Sends audit records to a partner’s activity log and reads them back. ${KEY_LIMIT}`,
    },
    servers: [{ url: origin }],
    security: [{ key: [] }],
    paths: { [ACTIVITIES_PATH]: { get: readOperation(), post: sendOperation() } },
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key of the partner, made under Account settings, API keys.',
        },
      },
      schemas: openApiSchemas(),
    },
  };
}

function readOperation() {
  return {
    operationId: 'listActivities',
    summary: 'Reads the log, the newest record first, page by page',
    description:
      'Records come back in the field names in which they were sent, redacted; fields without a value are left out. Signed-in users may read by their session, too.',
    parameters: READ_PARAMETERS,
    responses: {
      200: answer('A page of the log.', 'ActivityPage'),
      ...problemResponses([
        'wrong-parameter',
        'no-access',
        'no-role',
        'too-many-requests',
        'out-of-reach',
      ]),
    },
  };
}

function sendOperation() {
  return {
    operationId: 'storeActivities',
    summary: 'Stores records, all of them or none',
    description: `At most ${SENDING_LIMIT} at once. The answer comes after they are safely stored; sending the same records again stores nothing and says so.`,
    requestBody: { required: true, content: bodyContent() },
    responses: {
      200: answer('All records are stored.', 'Stored'),
      ...problemResponses([
        'unreadable-body',
        'wrong-records',
        'no-access',
        'slow-body',
        'too-large',
        'wrong-type',
        'too-many-requests',
        'out-of-reach',
      ]),
    },
  };
}

function bodyContent() {
  const items = { $ref: '#/components/schemas/AuditRecord' };
  const list = { type: 'array', items, maxItems: MOST_RECORDS };
  const wrapped = { type: 'object', required: ['items'], properties: { items: list } };
  return {
    [BODY_TYPES.json]: { schema: { anyOf: [list, wrapped] }, example: [EXAMPLE_RECORD] },
    [BODY_TYPES.ndjson]: {
      schema: { type: 'string', description: 'A record as JSON on each line.' },
      example: `${JSON.stringify(EXAMPLE_RECORD)}\n`,
    },
  };
}

function answer(description: string, schema: string) {
  const $ref = `#/components/schemas/${schema}`;
  return { description, content: { 'application/json': { schema: { $ref } } } };
}
