import type { DataTag, QueryClient, QueryKey } from '@tanstack/react-query'

/** The answers after which is read once more. */
const followed = new WeakSet<Promise<unknown>>()

/**
 * Changes what is known. An answer that is on its way may have been read before the change, or after it: the change is
 * made to that as well, and must be nothing new to what has it already. What is to be read again stays so.
 */
export function patch<Known>(client: QueryClient, queryKey: DataTag<QueryKey, Known, Error>, change: (known: Known) => Known): void {
  const query = client.getQueryCache().find({ queryKey })
  if (!query) return
  const make = () => {
    const { dataUpdatedAt: updatedAt, isInvalidated } = query.state
    client.setQueryData<Known>(queryKey, (known) => known && change(known), { updatedAt })
    if (isInvalidated) query.invalidate()
  }
  make()
  // It is taken in first, for the query has waited for it longer.
  query.promise?.then(make, neverCame)
}

/** Reads it again: at once, or when the answer is there that is on its way, which may be older. Until then it is stale. */
export function readAgain(client: QueryClient, queryKey: QueryKey): void {
  const read = () => void client.invalidateQueries({ queryKey, exact: true })
  const query = client.getQueryCache().find({ queryKey })
  const answer = query?.promise
  if (!answer) read()
  else {
    query.invalidate()
    if (followed.has(answer)) return
    followed.add(answer)
    answer.then(read, neverCame)
  }
}

/** The same, for all that stands under that key. */
export function readAllAgain(client: QueryClient, queryKey: QueryKey): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) readAgain(client, query.queryKey)
}

function neverCame(): void {
  // It was given up for a newer one, or failed, of which the query itself tells.
}
