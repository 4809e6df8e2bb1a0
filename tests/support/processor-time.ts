/**
 * How long a piece of work keeps the processor, in ms: what else the machine has to do makes no
 * difference.
 */
export function processorTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
