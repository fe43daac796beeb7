import { expect, it } from 'vitest'
import type { UserRef } from '../../api/types'
import { candidates, completed, mentionAt } from './mention'
import { threadsOf } from './threads'
import type { Comment } from '../../api/types'

const people = [
  { id: '1', username: 'mina', nickname: '미나' },
  { id: '2', username: 'joon', nickname: '김준' },
] as UserRef[]

it('a mention is what stands after an @ that begins a word, up to the caret', () => {
  expect(mentionAt('안녕 @mi', 6)).toEqual({ from: 3, query: 'mi' })
  expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' })
  expect(mentionAt('mail@mi', 7)).toBeUndefined()
  expect(mentionAt('@mi na', 6)).toBeUndefined()
})

it('people are found by username and by name', () => {
  expect(candidates(people, 'MI').map(({ id }) => id)).toEqual(['1'])
  expect(candidates(people, '김').map(({ id }) => id)).toEqual(['2'])
  expect(candidates(people, '')).toHaveLength(2)
})

it('a completed mention leaves the rest of the text as it was', () => {
  expect(completed('@mi look', 3, 'mina')).toEqual({ text: '@mina look', caret: 6 })
})

it('threads stand by age, their replies below them; a deleted one without replies is gone', () => {
  const said = (id: string, parentId: string | null = null, isDeleted = false) => ({ id, parentId, isDeleted }) as Comment
  const newestFirst = [said('e', 'a'), said('d', null, true), said('c', 'b'), said('b', null, true), said('a')]
  expect(threadsOf(newestFirst).map(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)])).toEqual([
    ['a', 'e'],
    ['b', 'c'],
  ])
})
