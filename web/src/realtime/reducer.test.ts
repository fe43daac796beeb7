import { describe, expect, it } from 'vitest'
import type { Annotation, Comment, Image, Inbox, Notification, Participant, Presence, Project, Scene, UserRef } from '../api/types'
import type { DurableEvent } from './events'
import { commentsAfter, commentsWith, inboxRead, inboxWith, marksAfter, participantsAfter, presenceAfter, projectAfter, scenesAfter } from './reducer'

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

const aMark = (id: string, version = 1): Annotation => ({
  id,
  imageId: 'i',
  versionNumber: 1,
  type: 'arrow',
  data: { x: 0, y: 0, width: 0.5, height: 0.5, content: null, drawingData: null, color: null },
  user: JOON,
  version,
  createdAt: fact.at,
  updatedAt: fact.at,
})

describe('what is changed', () => {
  it('is the newer of what was read and what is told', () => {
    const now = { ...aScene(1), description: 'rain', version: 3 }
    const told = (scene: Scene): DurableEvent => ({ ...fact, type: 'scene:updated', scene })
    expect(scenesAfter([aScene(1)], told(now))).toEqual([now])
    expect(scenesAfter([now], told({ ...aScene(1), version: 2 }))).toEqual([now])
  })

  it('a scene with another number stands elsewhere', () => {
    const moved = { ...aScene(1), sceneNumber: 9, version: 2 }
    const after = scenesAfter([aScene(1), aScene(2)], { ...fact, type: 'scene:updated', scene: moved })
    expect(after.map(({ id }) => id)).toEqual(['s2', 's1'])
  })

  it('scenes stand in their new order, numbered anew', () => {
    const after = scenesAfter([aScene(1), aScene(2), aScene(3)], {
      ...fact,
      type: 'scenes:reordered',
      sceneIds: ['s3', 's1', 's2'],
    })
    expect(after.map(({ id, sceneNumber }) => [id, sceneNumber])).toEqual([['s3', 1], ['s1', 2], ['s2', 3]])
  })

  it('a scene and a picture go when they are deleted', () => {
    const known = scenesAfter([aScene(1), aScene(2)], uploaded(anImage(1)))
    const bare = scenesAfter(known, { ...fact, type: 'image:deleted', sceneId: 's1', imageId: 'i' })
    expect(bare[0]?.images.art).toBeNull()
    expect(scenesAfter(bare, { ...fact, type: 'scene:deleted', sceneId: 's1' }).map(({ id }) => id)).toEqual(['s2'])
  })

  it('a settled thread is not open, a deleted comment does not count, and neither counts twice', () => {
    const told = (type: 'comment:resolved' | 'comment:unresolved' | 'comment:deleted', comment: Comment) =>
      ({ ...fact, type, commentId: comment.id, comment }) satisfies DurableEvent
    const thread = aComment('a')
    const settled = { ...thread, resolvedAt: fact.at }
    const gone = { ...thread, content: null, isDeleted: true }
    const counts = (events: DurableEvent[]) => {
      const [scene] = events.reduce(scenesAfter, [aScene(1)])
      return [scene?.commentCount, scene?.openCommentCount]
    }
    const said = [commented(thread), commented(aComment('b', 'a'))]
    expect(counts([...said, told('comment:resolved', settled)])).toEqual([2, 0])
    expect(counts([...said, told('comment:resolved', settled), told('comment:unresolved', thread)])).toEqual([2, 1])
    expect(counts([...said, told('comment:deleted', { ...aComment('b', 'a'), isDeleted: true })])).toEqual([1, 1])
    expect(counts([...said, told('comment:deleted', gone)])).toEqual([1, 0])
    expect(counts([...said, told('comment:resolved', settled), told('comment:deleted', { ...gone, resolvedAt: fact.at })])).toEqual([1, 0])
  })

  it('a comment is edited, settled and deleted where it stands', () => {
    const known = [aComment('b'), aComment('a')]
    const edited = { ...aComment('a'), content: 'warmer', isEdited: true, version: 2 }
    const after = commentsAfter(known, { ...fact, type: 'comment:updated', commentId: 'a', comment: edited })
    expect(after).toEqual([aComment('b'), edited])
  })

  it('marks come, change and go', () => {
    const drawn: DurableEvent = { ...fact, type: 'annotation:created', annotation: aMark('a') }
    const once = marksAfter(marksAfter([], drawn), drawn)
    expect(once).toEqual([aMark('a')])
    const changed = marksAfter(once, { ...fact, type: 'annotation:updated', annotation: aMark('a', 2) })
    expect(changed[0]?.version).toBe(2)
    expect(marksAfter(changed, { ...fact, type: 'annotation:deleted', annotationId: 'a', imageId: 'i' })).toEqual([])
  })

  it('a role is one of the participant and, when it is mine, of the project as I see it', () => {
    const joon: Participant = { user: JOON, role: 'editor', joinedAt: fact.at, lastViewedAt: null, presence: 'online' }
    const demoted: DurableEvent = { ...fact, type: 'participant:updated', participant: { ...joon, role: 'viewer' } }
    const project = { id: 'p', name: '밤길', myRole: 'editor', hasUpdates: true, version: 1 } as Project
    expect(participantsAfter([joon], demoted)[0]?.role).toBe('viewer')
    expect(projectAfter(project, demoted, JOON.id).myRole).toBe('viewer')
    expect(projectAfter(project, demoted, MINA.id).myRole).toBe('editor')
    expect(participantsAfter([joon], { ...fact, type: 'participant:removed', userId: JOON.id })).toEqual([])
  })

  it('a project keeps what only its reader sees', () => {
    const project = { id: 'p', name: '밤길', myRole: 'editor', hasUpdates: true, version: 1 } as Project
    const shared = { id: 'p', name: '새벽길', version: 2 } as Project
    expect(projectAfter(project, { ...fact, type: 'project:updated', project: shared }, 'x')).toEqual({ ...project, name: '새벽길', version: 2 })
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

describe('notifications', () => {
  const told = (id: string, isRead = false) => ({ id, isRead, readAt: null }) as Notification
  const pages: Inbox[] = [
    { items: [told('c')], nextCursor: 'x', unread: 3 },
    { items: [told('b'), told('a', true)], nextCursor: null, unread: 3 },
  ]
  const unread = (inbox: Inbox[]) => inbox[0]?.unread

  it('come once, before the others, and are counted', () => {
    const more = inboxWith(pages, told('d'))
    expect(more[0]?.items.map(({ id }) => id)).toEqual(['d', 'c'])
    expect(unread(more)).toBe(4)
    expect(inboxWith(more, told('d'))).toBe(more)
  })

  it('are read one by one, or all', () => {
    const read = inboxRead(pages, fact.at, 'b')
    expect(read[1]?.items[0]).toEqual({ ...told('b', true), readAt: fact.at })
    expect(unread(read)).toBe(2)
    expect(unread(inboxRead(read, fact.at, 'b'))).toBe(2)
    expect(unread(inboxRead(pages, fact.at))).toBe(0)
  })
})
