/**
 * Compares what a client applied of one project with its log, which is the truth.
 *
 * @param applied events `{seq, name}`, and places `{joined, fresh}` that it was told to be at; at a fresh one it takes the
 *   state of the project as a whole, and all before counts as applied
 * @param log the event's name by seq, from 1 to the last
 */
export function judge(applied, log) {
  const found = { applied: 0, gaps: 0, doubles: 0, reorders: 0, strange: 0, misplaced: 0 }
  const missing = new Set()
  const seen = new Set()
  let position
  const skipTo = (next) => {
    for (; position < next; position++) missing.add(position + 1)
  }
  for (const entry of applied) {
    if (entry.joined !== undefined) {
      if (entry.fresh) {
        if (position !== undefined && entry.joined < position) found.misplaced++
        for (const seq of missing) if (seq <= entry.joined) missing.delete(seq)
        position = entry.joined
      } else if (entry.joined !== position) found.misplaced++
      continue
    }
    if (position === undefined) {
      found.strange++ // it was in no room yet
      continue
    }
    found.applied++
    if (log.get(entry.seq) !== entry.name) found.strange++
    if (seen.has(entry.seq)) found.doubles++
    else if (entry.seq > position) {
      skipTo(entry.seq - 1)
      position = entry.seq
    } else if (missing.delete(entry.seq)) found.reorders++
    else found.doubles++ // its state has it already
    seen.add(entry.seq)
  }
  position ??= 0
  skipTo(log.size)
  found.gaps = missing.size
  return found
}
