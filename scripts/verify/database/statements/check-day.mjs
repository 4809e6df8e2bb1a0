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
  const missing = log.findMissingSource(day, ofSources);
  if (missing) throw new Fault(`${seal} leaves out the source ${missing}.`);
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
