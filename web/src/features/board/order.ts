/** Before or after another. */
export function movedTo(ids: string[], id: string, target: string, side: 'before' | 'after'): string[] {
  const others = ids.filter((each) => each !== id)
  const at = others.indexOf(target)
  return at < 0 || others.length === ids.length ? ids : others.toSpliced(side === 'before' ? at : at + 1, 0, id)
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** As people number files: 2 before 11. */
export function inNaturalOrder<Named extends { name: string }>(files: Named[]): Named[] {
  return files.toSorted((a, b) => collator.compare(a.name, b.name))
}

/** What a scene made of a file is called. */
export const withoutExtension = (name: string): string => name.replace(/\.[^.]{1,5}$/, '')
