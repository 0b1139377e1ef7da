/**
 * Something read from the database that changes seldom and is asked for on every report: kept in memory, read again by
 * the clock and when told to. What it answers may be as old as `everyMs` (real milliseconds).
 */
export async function keepRead<T>(
  read: () => Promise<T>,
  everyMs: number,
  onError: (error: Error) => void,
): Promise<{ get(): T; refresh(): Promise<void>; stop(): void }> {
  let value = await read();
  const refresh = async () => {
    try {
      value = await read();
    } catch (error) {
      onError(error as Error);
    }
  };
  const timer = setInterval(() => void refresh(), everyMs);
  return { get: () => value, refresh, stop: () => clearInterval(timer) };
}
