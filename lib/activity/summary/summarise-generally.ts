import { changedFieldsOf, changeOfField, type FieldChange } from './changed-fields';
import { namedValuesOf, type NamedValue } from './named-values';
import { readableValue } from './readable-value';
import { lineOf, type Change, type Summary, type SummarySource } from './summary';
import { userIn } from './user-in';

// More than two would not be seen anyway.
const MAX_DETAILS = 2;

/**
 * What any activity says, whatever its operation: its first change, the name of what it is about, the
 * user whom it is for, and what else it names. Never throws.
 */
export function summariseGenerally(source: SummarySource): Summary {
  const [first, ...otherChanges] = changedFieldsOf(source.before, source.after);
  const isTold = (named: NamedValue) => first !== undefined && isPartOf(first, named);
  const { name, others } = namedValuesOf(source);
  const [object] = [name].filter((value) => value !== null && !isTold(value));
  const facts = others.filter((value) => !isTold(value)).map(factOf);
  // Where there is neither a change nor a name, the first fact is what it is about.
  const change = first ? changeOfField(first) : ((object ? null : facts.shift()) ?? null);
  return {
    line: lineOf({
      change,
      moreChanges: otherChanges.length,
      object: object ? readableValue(object) : '',
      user: userIn(source),
      details: facts.slice(0, MAX_DETAILS),
    }),
  };
}

// A name or an id stands for one thing in whichever field; two numbers may be equal by chance.
function isPartOf(change: FieldChange, { field, value }: NamedValue): boolean {
  if (value !== change.from && value !== change.to) return false;
  return field === change.field || !MAY_BE_EQUAL_BY_CHANCE.test(value);
}

const MAY_BE_EQUAL_BY_CHANCE = /^(?:[\d\s.,:%+-]*|true|false)$/i;

function factOf({ field, value }: NamedValue): Change {
  return { field, isNested: false, isFact: true, from: '', to: value };
}
