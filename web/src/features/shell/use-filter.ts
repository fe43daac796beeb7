import { useState } from 'react'
import { useSearchParams } from 'react-router'

/**
 * What of a list is looked at: a text, and one of several choices, the first of which is all. Both are kept in the address
 * as well, as `q` and under `name`, so that they are there again when one comes back; the address follows a little later
 * than the keys that are pressed.
 */
export function useFilter<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]) {
  const [all] = choices
  const [search, setSearch] = useSearchParams()
  const [filter, setFilter] = useState({
    text: search.get('q') ?? '',
    choice: choices.find((each) => each === search.get(name)) ?? all,
  })
  const change = (changed: Partial<typeof filter>) => {
    const next = { ...filter, ...changed }
    setFilter(next)
    setSearch({ ...(next.text === '' ? {} : { q: next.text }), ...(next.choice === all ? {} : { [name]: next.choice }) }, { replace: true })
  }
  return {
    ...filter,
    isFiltered: filter.text.trim() !== '' || filter.choice !== all,
    look: (text: string) => { change({ text }) },
    choose: (choice: Choice) => { change({ choice }) },
    showAll: () => { change({ text: '', choice: all }) },
  }
}
