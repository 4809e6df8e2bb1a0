import { plain, quoted } from './operations/json-text';

type Reason = [code: number, message: string];

const REASONS: Record<string, Reason> = {
  order: [800_012, 'The offer is not sold in this country.'],
  subscription: [800_047, 'Another change is under way.'],
  license: [510_007, 'The user has no usage location.'],
  customer_user: [600_031, 'The directory did not answer in time.'],
};

const FALLBACK: Reason = [500_000, 'The service did not answer in time.'];

/**
 * The customised data of a failed activity, as JSON: with an error code and message for most, but the
 * source does not give one for all.
 */
export function withFailureReason(
  customizedData: string,
  { serial, resourceType }: { serial: string; resourceType: string },
): string {
  if (Number.parseInt(serial.slice(-1), 16) % 4 === 0) return customizedData;
  const [code, message] = REASONS[resourceType] ?? FALLBACK;
  const entries =
    `{"key":"ErrorCode","value":${plain(code)}},` +
    `{"key":"ErrorMessage","value":${quoted(message)}}`;
  return `${customizedData.slice(0, -1)},${entries}]`;
}
