import { ApiError } from '@/lib/api/api-error';

/** The media types that records can be sent in. */
export const BODY_TYPES = { json: 'application/json', ndjson: 'application/x-ndjson' } as const;

export type BodyType = keyof typeof BODY_TYPES;

/** The type of a request's body, from its headers. Throws ApiError for an unsupported type. */
export function requireBodyType(headers: Headers): BodyType {
  const encoding = headers.get('Content-Encoding')?.trim().toLowerCase() ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    throw wrongType(`Bodies are read as they are, not with Content-Encoding ${encoding}.`);
  }
  const contentType = headers.get('Content-Type') ?? '';
  const [essence = '', ...parameters] = contentType.split(';').map((segment) => segment.trim());
  const type = typeOf(essence.toLowerCase());
  if (!type) throw wrongType(`Content-Type is ${contentType ? `“${contentType}”` : 'missing'}.`);
  if (!parameters.every(isSupportedParameter)) throw wrongType('The only character set is UTF-8.');
  return type;
}

function typeOf(essence: string): BodyType | null {
  if (essence === BODY_TYPES.json) return 'json';
  return essence === BODY_TYPES.ndjson ? 'ndjson' : null;
}

function isSupportedParameter(parameter: string): boolean {
  const [name = '', value = ''] = parameter.toLowerCase().split('=');
  return name.trim() !== 'charset' || /^"?utf-?8"?$/.test(value.trim());
}

function wrongType(detail: string): ApiError {
  return new ApiError('wrong-type', {
    detail: detail.slice(0, 300),
    headers: { Accept: Object.values(BODY_TYPES).join(', ') },
  });
}
