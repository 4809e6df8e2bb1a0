import { hash } from 'node:crypto';
import { Fault } from '../../fault.mjs';

/** Checks the seal of a day: see docs/proof.md. */
export function checkDay({ at, day, lines, records, text }, { statement, log }) {
  const { position, sources } = statement;
  log.sealed.set(day, { position, text, records });
  log.sources.set(day, sources ?? '');
  // What retention removed of it cannot be told apart by customer any more: see checkDerived.
  if (log.isThinned(day)) return;
  const known = log.heads.days.get(day);
  const ours = log.heads.linesOf(day);
  const ofSources = linesIn(sources ?? '');
  const seal = `The seal of ${day} at position ${position}`;
  const left = ours.length + ofSources.length - lines;
  if (left > 0)
    throw new Fault(`${seal} leaves out ${left} of the day's lines, of a customer or a source.`);
  if (left < 0)
    throw new Fault(
      `${seal} has ${-left} lines of customers or sources that the day does not have.`,
    );
  if (records !== (known?.records ?? 0))
    throw new Fault(
      `${seal} counts ${records} activities; the log has ${known?.records ?? 0} of that day before it.`,
    );
  if (hash('sha256', ours.join('') + (sources ?? '')) !== text)
    throw new Fault(
      `${seal} does not say what the entries before it say of the day's customers, or its sources were changed.`,
    );
  const odd = log.findOddSource(day, ofSources);
  if (odd) throw new Fault(describeOdd(odd, seal));
  const here = ofSources.find(
    (line) => line.startsWith('source here ') && !line.startsWith(`source here ${at} `),
  );
  if (here)
    throw new Fault(
      `${seal} says that this product is complete up to another time than that of the seal.`,
    );
}

function linesIn(text) {
  return text === '' ? [] : text.slice(0, -1).split('\n');
}

// The lines are as they were sealed: what differs from them is the table, unless the seal never had it.
function describeOdd({ known, sealed }, seal) {
  if (!sealed)
    return `${seal} leaves out the source ${known.kind} ${known.name} (${known.id} in table source).`;
  const said = `${seal}, whose lines are as they were sealed, has a source ${sealed.kind} "${sealed.name}"`;
  if (!known)
    return `A row of table source was changed, its name or kind: ${said.replace('The', 'the')}, and none of that day's has them there.`;
  const field = known.kind === sealed.kind ? 'name' : 'kind';
  return `The ${field} of source ${known.id} in table source was changed to "${known[field]}": ${said.replace('The', 'the')}.`;
}
