/**
 * Formats a part of a whole in percent: `22%`. What is there is never `0%`, and what lacks something
 * never `100%`.
 */
export function formatShare(count: number, total: number): string {
  const percent = Math.round((100 * count) / total);
  if (percent === 0 && count > 0) return '<1%';
  if (percent === 100 && count < total) return '>99%';
  return `${percent}%`;
}
