import type { ActivityHead, CustomizedDatum } from '@/lib/activity/activity';
import { compareActivity, isValueKept, type ActivityChange } from './changes/compare-activity';
import type { Field } from './changes/change-lines';
import { additionalSection, sourceSection } from './content-sections';
import { listFacts, type Facts } from './facts/facts';
import type { IndexedContent } from './index-content';
import {
  isSingleItem,
  itemsOfRecord,
  lineItemSection,
  type ShownLineItem,
} from './line-items/line-item-section';
import type { LineWindow } from './line-window';
import { findRepeatedData } from './repeats/repeated-data';
import { readValueFields, ShownValues } from './repeats/shown-values';
import type { SectionPaging } from './section-paging';
import type { FailureReason } from '@/lib/activity/summary/failure/error-value';
import type { Reader } from './values/describe-value';
import { currencyOfData, currencyOfValues } from './values/find-currency';

type SectionsOptions = {
  content: IndexedContent;
  /** The customised data as plain values. */
  data: CustomizedDatum[];
  reason: FailureReason | null;
  reader: Reader;
  paging: SectionPaging;
};

/** The parts of a record's details, before they are cut to the bytes that they may use. */
export type PreparedSections = {
  facts: Facts;
  change: ActivityChange | null;
  lineItems: LineWindow<ShownLineItem> | null;
  additional: LineWindow<Field> | null;
  source: LineWindow<Field> | null;
};

/**
 * Prepares the parts of a record in reading order, each without what the parts before it show. A
 * single subscription is told among the facts.
 */
export function prepareSections(
  activity: ActivityHead,
  options: SectionsOptions,
): PreparedSections {
  const { content, data, reason, reader, paging } = options;
  const writing = { reader, currency: currencyOfValues([content.after, content.before]) };
  const isKept = isValueKept(activity, content);
  const fields = readValueFields(content, { isKept });
  const shown = new ShownValues();
  for (const [name, text] of fields.visible) shown.addField(name, text);
  const { before, after } = content;
  const whole = isKept || (before && after) ? null : (after ?? before);
  if (whole) shown.addIdentifiersIn(whole);
  const ofRecord = itemsOfRecord(activity, { content, data });
  const isSingle = isSingleItem(activity, ofRecord);
  const item = (isSingle && ofRecord.items.at(0)) || null;
  const facts = listFacts(activity, { ...reader, item, shown, fields });
  return {
    facts,
    lineItems: item ? null : lineItemSection(ofRecord, { paging, reader }),
    change: compareActivity(activity, {
      content,
      paging,
      writing,
      elsewhere: {
        isRepeated: (name, text) => shown.hasIdentifier(name, text),
        hasItems: !item && ofRecord.items.length > 0,
      },
    }),
    additional: additionalSection(content, {
      paging,
      writing: { ...writing, currency: currencyOfData(data) ?? writing.currency },
      repeated: findRepeatedData(data, { fields, shown, reason, isSingle, reader }),
    }),
    source: sourceSection(content, { paging, writing }),
  };
}
