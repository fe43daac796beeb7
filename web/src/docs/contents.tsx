import { useEffect, useRef, useState } from 'react'
import { classes } from '../ui/classes'
import { INPUT } from '../ui/field'
import type { Group, Operation } from './document'
import { MethodName } from './operation'

type ContentsProps = { all: Group[]; here: string; onGo: () => void }

/** The list of all operations, narrowed by what is typed. */
export function Contents({ all, here, onGo }: ContentsProps) {
  const [sought, seek] = useState('')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const found = all
    .map((group) => ({ ...group, operations: group.operations.filter((operation) => matches(operation, sought)) }))
    .filter((group) => group.operations.length > 0)
  return (
    <nav aria-label="Operations" className="flex min-h-0 flex-1 flex-col">
      <div className="p-3">
        <input
          type="search"
          aria-label="Find an operation"
          placeholder="Find"
          value={sought}
          onChange={(event) => { seek(event.target.value) }}
          className={classes(INPUT, '[&::-webkit-search-cancel-button]:hidden')}
        />
      </div>
      <ul ref={list} className="min-h-0 flex-1 overflow-y-auto px-3 pb-6">
        <li hidden={sought !== ''}>
          <a href="#" onClick={onGo} aria-current={here === '' ? 'page' : undefined} className={LINK}>
            Overview
          </a>
        </li>
        {found.map((group) => (
          <li key={group.slug} className="mt-4">
            <a href={`#${group.slug}`} onClick={onGo} className="block px-2 py-1 text-sm font-medium text-ink hover:underline">
              {group.name}
            </a>
            <ul>
              {group.operations.map((operation) => (
                <li key={operation.id}>
                  <a href={`#${operation.id}`} onClick={onGo} aria-current={here === operation.id ? 'page' : undefined} className={LINK}>
                    <span className="min-w-0 flex-1 truncate">{operation.summary}</span>
                    <MethodName method={operation.method} className="text-[10px]" />
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {found.length === 0 && <li className="px-2 py-3 text-sm text-faint">Nothing has “{sought}” in it.</li>}
      </ul>
    </nav>
  )
}

const LINK =
  'flex items-baseline gap-2 rounded-md px-2 py-1 text-dim transition-colors hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink'

function matches(operation: Operation, sought: string): boolean {
  const text = `${operation.method} ${operation.path} ${operation.summary} ${operation.id}`.toLowerCase()
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
