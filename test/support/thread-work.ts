/**
 * Milliseconds for which this thread has worked so far. Between two readings lies what was done; on a machine that does other
 * things as well, more time has passed than that.
 */
export function threadWork(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
