import { describe, expect, it } from 'vitest'
import type { Comment } from '../../api/types'
import { threadsIn, threadsOf } from './threads'

const comment = (id: string, rest: Partial<Comment> = {}): Comment =>
  ({ id, parentId: null, isDeleted: false, resolvedAt: null, mentions: [], user: { id: 'mina' }, ...rest }) as Comment

const MINE = { user: { id: 'joon' } } as Partial<Comment>

/** The newest first, as the server lists them. */
const said = [
  comment('d', { resolvedAt: '2026-11-01T00:00:00Z' }),
  comment('c2', { parentId: 'c', ...MINE }),
  comment('c'),
  comment('b', { mentions: [{ id: 'joon' }] as Comment['mentions'], resolvedAt: '2026-11-01T00:00:00Z' }),
  comment('a'),
]

describe('threads', () => {
  const inView = (view: Parameters<typeof threadsIn>[0], wanted: string | null = null) =>
    threadsIn(view, threadsOf(said), 'joon', wanted).map(({ first }) => first.id).join('')

  it('are open, resolved, or all', () => {
    expect([inView('open'), inView('resolved'), inView('all')]).toEqual(['ac', 'bd', 'abcd'])
  })

  it('are mine when I said something there, or was meant', () => {
    expect(inView('mine')).toBe('bc')
  })

  it('have the one that somebody came for in any view', () => {
    expect(inView('open', 'd')).toBe('acd')
    expect(inView('resolved', 'c2')).toBe('bcd')
  })
})
