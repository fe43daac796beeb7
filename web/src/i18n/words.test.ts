import { describe, expect, it, vi } from 'vitest'
import { ago } from './time'
import { en } from './en'
import { ko } from './ko'
import { laterEn } from './later.en'
import { laterKo } from './later.ko'

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
vi.stubGlobal('navigator', { languages: ['ko-KR'] })
vi.stubGlobal('document', { documentElement: { lang: '' }, title: '' })
const { fieldText, preferred, problemText } = await import('./index')
const { Problem } = await import('../api/problem')

const keys = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keys(value as object, `${path}${key}.`) : `${path}${key}`,
  )

describe('languages', () => {
  it('is Korean when the browser asks for Korean before English', () => {
    expect(preferred(null, ['ko-KR', 'en'])).toBe('ko')
    expect(preferred(null, ['ja', 'ko'])).toBe('ko')
    expect(preferred(null, ['en-GB', 'ko'])).toBe('en')
    expect(preferred(null, ['fr'])).toBe('en')
  })

  it('is what was chosen before', () => {
    expect(preferred('en', ['ko'])).toBe('en')
  })

  it('have words for the same things', () => {
    expect(keys(en).filter((key) => !key.endsWith('_one'))).toEqual(keys(ko))
    expect(keys(laterEn).filter((key) => !key.endsWith('_one'))).toEqual(keys(laterKo))
  })
})

describe('refusals', () => {
  it('speak Korean to a Korean reader, by the finest name known', () => {
    expect(problemText(new Problem(409, 'conflict', 'account.username-taken', 'x'))).toBe('이미 쓰는 사람이 있는 이름입니다.')
    expect(problemText(new Problem(403, 'forbidden', 'project.not-permitted', 'x'))).toBe(
      '이 프로젝트에서 맡은 역할로는 할 수 없습니다.',
    )
  })

  it('say what is wrong with a field, with its figures', () => {
    expect(fieldText('Must have at least 8 characters.', 'ko')).toBe('8자 이상이어야 합니다.')
    expect(fieldText('Must have at least 8 characters.', 'en')).toBe('Must have at least 8 characters.')
  })

  it('fall back to the words of the server', () => {
    expect(fieldText('Must rhyme.', 'ko')).toBe('Must rhyme.')
    expect(problemText(new Problem(422, 'validation', '', 'Something else.'))).toBe('Something else.')
  })
})

describe('times', () => {
  const at = '2026-11-01T00:00:00Z'
  const after = (seconds: number) => Date.parse(at) + seconds * 1000

  it('are told in the largest unit that fits', () => {
    expect(ago(at, after(30), 'en')).toBe('now')
    expect(ago(at, after(150), 'en')).toBe('2 min. ago')
    expect(ago(at, after(3 * 3600), 'ko')).toBe('3시간 전')
    expect(ago(at, after(86_400), 'ko')).toBe('어제')
  })
})
