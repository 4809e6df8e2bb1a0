/** The CPU time of `work` in ms, which does not depend on other load of the machine. */
export function processorTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}
