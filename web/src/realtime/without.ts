/** The same record without a key; the very same when it has none. */
export function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  return key in record ? Object.fromEntries(Object.entries(record).filter(([each]) => each !== key)) : record
}
