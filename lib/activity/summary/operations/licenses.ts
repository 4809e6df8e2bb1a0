import { withoutItemNumber } from '@/lib/activity/details/line-items/line-items';
import { licenseNameOf } from '@/lib/activity/summary/license-names';
import {
  lineOf,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import { userIn } from '@/lib/activity/summary/user-in';
import { fieldOf, scalarOf } from '@/lib/platform/json/parse-json';
import { shortId } from '@/lib/activity/summary/short-id';

/** The operations on the licences of customers' users. */
export const LICENSE_SUMMARIES: OperationSummaries = {
  update_customer_user_licenses: { summarise: summariseLicenses, canHaveChange: false },
  update_sfb_customer_user_licenses: { summarise: summariseLicenses, canHaveChange: false },
};

// More are never seen of a line.
const MAX_LICENSES = 20;

// `+ Visio Plan 2, − Power BI Pro`: names of products, or of SKUs, tell that they are licences.
function summariseLicenses(source: SummarySource): Summary {
  const added = licensesOf(source, { list: 'LicensesToAssign', datum: 'AddedLicenseSkuId' });
  const removed = licensesOf(source, { list: 'LicensesToRemove', datum: 'RemovedLicenseSkuId' });
  const all = [
    ...added.map((license) => `+ ${license}`),
    ...removed.map((license) => `− ${license}`),
  ];
  const told = all.slice(0, MAX_LICENSES);
  const change = told.length === 0 ? null : { text: told.join(', '), isClear: true as const };
  return {
    line: lineOf({ change, moreChanges: all.length - told.length, user: userIn(source) }),
  };
}

function licensesOf(
  { after, getData }: SummarySource,
  { list, datum }: { list: string; datum: string },
): string[] {
  const listed = fieldOf(after, list);
  const inValue = Array.isArray(listed) ? listed.map(licenseIn).filter(Boolean) : [];
  if (inValue.length > 0) return inValue;
  return getData()
    .filter(({ key }) => withoutItemNumber(key) === datum)
    .map(({ value }) => (typeof value === 'string' ? licenseIn(value) : ''))
    .filter(Boolean);
}

// A licence is an object with its SKU id, or the id alone. Empty for anything else.
function licenseIn(value: unknown): string {
  const id = typeof value === 'string' ? value : scalarOf(value, 'SkuId');
  const name =
    scalarOf(value, 'ProductName') || scalarOf(value, 'SkuName') || licenseNameOf(id.toLowerCase());
  return name || (id && `SKU ${shortId(id)}`);
}
