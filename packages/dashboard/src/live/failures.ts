/** Whether a query failed on its way and may succeed later, as opposed to being refused. */
export function isNetworkFailure(failure: unknown): boolean {
  if (failure instanceof TypeError) return true;
  const status = (failure as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 500;
}
