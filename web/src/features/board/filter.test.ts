import { expect, test } from 'vitest'
import type { Image, Scene } from '../../api/types'
import { filtered } from './filter'

const picture = {} as Image

function scene(sceneNumber: number, parts: Partial<Scene>): Scene {
  return {
    id: String(sceneNumber), projectId: 'p', sceneNumber, label: null, description: null, notes: null,
    images: { lineart: null, art: null }, commentCount: 0, openCommentCount: 0,
    createdBy: { id: 'u', username: 'mina', nickname: '미나', profileImageUrl: null }, version: 1, createdAt: '', updatedAt: '',
    ...parts,
  }
}

const scenes = [
  scene(1, { description: '골짜기 마을', images: { lineart: picture, art: null } }),
  scene(2, { description: 'Rain on the road', openCommentCount: 2 }),
  scene(3, { label: '12A', notes: '고양이가 담장 위에', images: { lineart: picture, art: picture } }),
]
const numbers = (text: string, state: Parameters<typeof filtered>[2] = 'all') =>
  filtered(scenes, text, state).map(({ sceneNumber }) => sceneNumber)

test('a scene is found by each of its words, in any case', () => {
  expect(numbers('')).toEqual([1, 2, 3])
  expect(numbers('  ROAD rain ')).toEqual([2])
  expect(numbers('12a')).toEqual([3])
  expect(numbers('담장')).toEqual([3])
  expect(numbers('rain 담장')).toEqual([])
})

test('letters that a system has taken apart are the same', () => {
  expect(numbers('골짜기'.normalize('NFD'))).toEqual([1])
})

test('a scene is found by what it lacks, and by what is open', () => {
  expect(numbers('', 'open')).toEqual([2])
  expect(numbers('', 'no-art')).toEqual([1, 2])
  expect(numbers('', 'no-lineart')).toEqual([2])
  expect(numbers('마을', 'no-art')).toEqual([1])
})
