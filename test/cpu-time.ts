// Milliseconds of CPU that this process has spent: what a test of growth measures, for by the clock whatever else runs on the machine counts too.
// Each test file runs in a process of its own. Example: const from = cpuTime(); readReport(...); cpuTime() - from.
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
