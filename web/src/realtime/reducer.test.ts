import { describe, expect, it } from 'vitest'
import type { Comment, Image, Presence, Scene, UserRef } from '../api/types'
import type { DurableEvent } from './events'
import { commentsWith, presenceAfter, scenesAfter } from './reducer'

const MINA: UserRef = { id: 'mina', username: 'mina', nickname: '미나', profileImageUrl: null }
const JOON: UserRef = { id: 'joon', username: 'joon', nickname: 'Joon', profileImageUrl: null }

const fact = { projectId: 'p', seq: 1, actor: MINA, at: '2026-11-01T00:00:00Z' }

const aScene = (sceneNumber: number): Scene => ({
  id: `s${sceneNumber}`,
  projectId: 'p',
  sceneNumber,
  label: null,
  description: null,
  notes: null,
  images: { lineart: null, art: null },
  commentCount: 0,
  openCommentCount: 0,
  createdBy: MINA,
  version: 1,
  createdAt: fact.at,
  updatedAt: fact.at,
})

const anImage = (versionNumber: number, id = 'i'): Image => ({
  id,
  sceneId: 's1',
  type: 'art',
  url: `/files/${versionNumber}`,
  thumbnailUrl: '',
  originalUrl: '',
  width: 16,
  height: 9,
  format: 'png',
  fileSize: 1,
  fileName: 'a.png',
  isCurrent: true,
  versionNumber,
  versionCount: versionNumber,
  uploadedBy: MINA,
  uploadedAt: fact.at,
  changeDescription: null,
})

const aComment = (id: string, parentId: string | null = null): Comment => ({
  id,
  projectId: 'p',
  sceneId: 's1',
  parentId,
  user: MINA,
  content: '좋아요',
  mentions: [],
  isEdited: false,
  isDeleted: false,
  resolvedAt: null,
  resolvedBy: null,
  version: 1,
  createdAt: fact.at,
  updatedAt: fact.at,
})

const uploaded = (image: Image): DurableEvent => ({ ...fact, type: 'image:uploaded', sceneId: image.sceneId, image })
const commented = (comment: Comment): DurableEvent => ({
  ...fact,
  type: 'comment:created',
  commentId: comment.id,
  comment,
})

describe('scenes', () => {
  it('take a new scene at the place of its number', () => {
    const after = scenesAfter([aScene(1), aScene(3)], { ...fact, type: 'scene:created', scene: aScene(2) })
    expect(after.map(({ sceneNumber }) => sceneNumber)).toEqual([1, 2, 3])
  })

  it('take a scene once, however often it is told', () => {
    const known = [aScene(1)]
    expect(scenesAfter(known, { ...fact, type: 'scene:created', scene: aScene(1) })).toBe(known)
  })

  it('show an uploaded picture in its layer only', () => {
    const [scene] = scenesAfter([aScene(1)], uploaded(anImage(1)))
    expect(scene?.images.art?.versionNumber).toBe(1)
    expect(scene?.images.lineart).toBeNull()
  })

  it('keep the newer version when an older one is told late', () => {
    const known = scenesAfter([aScene(1)], uploaded(anImage(3)))
    expect(scenesAfter(known, uploaded(anImage(2)))[0]?.images.art?.versionNumber).toBe(3)
  })

  it('take the first version of a new picture after the old one was deleted', () => {
    const known = scenesAfter([aScene(1)], uploaded(anImage(3)))
    expect(scenesAfter(known, uploaded(anImage(1, 'new')))[0]?.images.art?.id).toBe('new')
  })

  it('show a restored version', () => {
    const known = scenesAfter([aScene(1)], uploaded(anImage(2)))
    const after = scenesAfter(known, { ...fact, type: 'image:restored', sceneId: 's1', image: anImage(3) })
    expect(after[0]?.images.art?.versionNumber).toBe(3)
  })

  it('count a reply as a comment and not as an open thread', () => {
    const after = [commented(aComment('a')), commented(aComment('b', 'a'))].reduce(scenesAfter, [aScene(1), aScene(2)])
    expect(after[0]).toMatchObject({ commentCount: 2, openCommentCount: 1 })
    expect(after[1]).toMatchObject({ commentCount: 0, openCommentCount: 0 })
  })
})

describe('comments', () => {
  it('put the newest first, once', () => {
    const known = commentsWith([aComment('a')], aComment('b'))
    expect(known.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(commentsWith(known, aComment('b'))).toBe(known)
  })
})

describe('presence', () => {
  const here: Presence[] = [{ user: MINA, status: 'online', sceneId: null }]

  it('begins with those who are there', () => {
    const participants: Presence[] = [...here, { user: JOON, status: 'offline', sceneId: null }]
    expect(presenceAfter([], { type: 'joined:project', projectId: 'p', participants })).toEqual(here)
  })

  it('shows a person once, with any number of tabs', () => {
    const joined = presenceAfter(here, { type: 'user:joined', projectId: 'p', user: JOON })
    expect(joined.map(({ user }) => user.id)).toEqual(['mina', 'joon'])
    expect(presenceAfter(joined, { type: 'user:joined', projectId: 'p', user: JOON })).toBe(joined)
  })

  it('says which scene somebody looks at', () => {
    const update = { type: 'presence:update', projectId: 'p', userId: 'mina', status: 'away', sceneId: 's1' } as const
    expect(presenceAfter(here, update)).toEqual([{ user: MINA, status: 'away', sceneId: 's1' }])
  })

  it('lets go of who leaves', () => {
    expect(presenceAfter(here, { type: 'user:left', projectId: 'p', userId: 'mina' })).toEqual([])
  })
})
