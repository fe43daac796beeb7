import { expect, it } from 'vitest'
import { inNaturalOrder, movedTo, withoutExtension } from './order'

const ids = ['a', 'b', 'c', 'd']

it('a scene moves before or after another, and not to itself', () => {
  expect(movedTo(ids, 'd', 'b', 'before')).toEqual(['a', 'd', 'b', 'c'])
  expect(movedTo(ids, 'a', 'c', 'after')).toEqual(['b', 'c', 'a', 'd'])
  expect(movedTo(ids, 'a', 'a', 'after')).toEqual(ids)
})

it('files stand as people number them', () => {
  const names = ['cut 11.png', 'cut 2.png', 'Cut 1.png', '컷 3.png'].map((name) => ({ name }))
  expect(inNaturalOrder(names).map(({ name }) => name)).toEqual(['Cut 1.png', 'cut 2.png', 'cut 11.png', '컷 3.png'])
  expect(withoutExtension('cut 2.final.png')).toBe('cut 2.final')
})
