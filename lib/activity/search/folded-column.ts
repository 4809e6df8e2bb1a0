import { sql, type Sql } from '@/lib/database/database';

/**
 * A column folded as `foldCase` folds, as far as looking for `folded` needs it: its other letters
 * stay. Done letter by letter, for what `lower` does depends on the locale of the database.
 */
export function foldedColumn(column: Sql, folded: string): Sql {
  const pairs = [...new Set(folded)].flatMap((letter) =>
    capitalsOf(letter).map((capital) => [capital, letter] as const),
  );
  const from = pairs.map(([capital]) => capital).join('');
  const to = pairs.map(([, letter]) => letter).join('');
  return sql`translate(normalize(${column}, NFC), ${from}, ${to})`;
}

// What is written otherwise and folds to the letter; not what becomes several, as ß becomes SS.
function capitalsOf(letter: string): string[] {
  if (letter === 'σ') return ['Σ', 'ς'];
  const capital = letter.toUpperCase();
  return capital !== letter && [...capital].length === 1 ? [capital] : [];
}
