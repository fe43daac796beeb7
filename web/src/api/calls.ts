import type { Updates } from '../realtime/polling'
import { knownAhead } from './ahead'
import { ask, asking, everything, everythingKnown, openRequest, read, request } from './http'
import { session } from './session'
import type { Activity, Admission, Annotation, Comment, Image, ImageVersion, Inbox, Invite, Login, MarkData, MarkType, Me, Notification, Page, Participant, Project, ProjectTag, Role, Scene } from './types'

type List = [path: string, limit: number]

/** Lists that pages begin with: where, and how much of it at once. */
const PROJECTS: List = ['/api/projects?sort=updated', 100]
const participantsOf = (projectId: string): List => [`/api/projects/${projectId}/participants`, 100]
const scenesOf = (projectId: string): List => [`/api/projects/${projectId}/scenes`, 500]

/** What pages begin with, when it was asked for ahead and is there: then they are drawn with it at once. */
export const known = {
  projects: () => everythingKnown(...PROJECTS) as Project[] | undefined,
  project: (id: string) => knownAhead(`/api/projects/${id}`) as Project | undefined,
  participants: (projectId: string) => everythingKnown(...participantsOf(projectId)) as Participant[] | undefined,
  scenes: (projectId: string) => everythingKnown(...scenesOf(projectId)) as Scene[] | undefined,
}

/** Every request that the pages make, by the contract's names. */
export const calls = {
  async register(fields: { username: string; email: string; password: string; nickname: string }) {
    session.admit(await openRequest<Admission>('POST', '/api/auth/register', fields))
  },
  async logIn(fields: { login: string; password: string }) {
    session.admit(await openRequest<Admission>('POST', '/api/auth/login', fields))
  },
  async logOut() {
    // Without an answer the page still forgets who was here.
    await request('POST', '/api/auth/logout').catch(() => undefined)
    session.end()
  },

  /** What happened in the user's projects since a cursor, once something has or so many seconds are over. */
  updates: (since: string | null, wait: number) =>
    request<Updates>('GET', asking('/api/updates', { wait, since })),

  projects: () => everything<Project>(...PROJECTS),
  project: (id: string) => request<Project>('GET', `/api/projects/${id}`),
  /** What has happened so far is no news any more. */
  viewed: (projectId: string) => request<undefined>('POST', `/api/projects/${projectId}/viewed`),
  createProject: (fields: { name: string; tag: ProjectTag; deadline: string | null }) =>
    request<Project>('POST', '/api/projects', fields),
  joinProject: (inviteCode: string) => request<Project>('POST', '/api/projects/join', { inviteCode }),
  invite: (projectId: string, role: Role, expiresInHours: number) =>
    request<Invite>('POST', `/api/projects/${projectId}/invite`, { role, expiresInHours }),
  /** An empty deadline or description clears it. */
  changeProject: (id: string, fields: Partial<Record<'name' | 'description' | 'deadline' | 'status', string>>) =>
    request<Project>('PUT', `/api/projects/${id}`, fields),
  deleteProject: (id: string) => request<undefined>('DELETE', `/api/projects/${id}`),
  changeRole: (projectId: string, userId: string, role: Role) =>
    request<Participant>('PUT', `/api/projects/${projectId}/participants/${userId}`, { role }),
  removeParticipant: (projectId: string, userId: string) =>
    request<undefined>('DELETE', `/api/projects/${projectId}/participants/${userId}`),
  activity: (projectId: string, cursor: string | null) =>
    request<Page<Activity>>('GET', asking(`/api/projects/${projectId}/activity`, { limit: 30, cursor })),

  changeProfile: (fields: { nickname: string; email: string }) => request<Me>('PUT', '/api/users/profile', fields),
  setPortrait(image: File) {
    const form = new FormData()
    form.append('image', image)
    return request<Me>('POST', '/api/users/profile/image', form)
  },
  removePortrait: () => request<Me>('DELETE', '/api/users/profile/image'),
  changePassword: (fields: { current: string; new: string }) => request<undefined>('PUT', '/api/users/password', fields),
  logins: () => request<{ items: Login[] }>('GET', '/api/users/me/sessions'),
  endOtherLogins: (password: string) => request<undefined>('DELETE', '/api/users/me/sessions', { password }),
  async eraseAccount(password: string) {
    await request<undefined>('DELETE', '/api/users/me', { password })
    session.end()
  },
  /** A ZIP of all that one has made. Rejects with the {@link Problem} that the server tells. */
  async exportData(): Promise<Blob> {
    const answer = await ask('GET', '/api/users/me/export')
    return answer.ok ? answer.blob() : read<Blob>(answer)
  },
  participants: (projectId: string) => everything<Participant>(...participantsOf(projectId)),

  scenes: (projectId: string) => everything<Scene>(...scenesOf(projectId)),
  addScene: (projectId: string, description: string | null, key?: string) =>
    request<Scene>('POST', `/api/projects/${projectId}/scenes`, { description }, key),
  deleteScene: (projectId: string, sceneId: string) => request<undefined>('DELETE', `/api/projects/${projectId}/scenes/${sceneId}`),
  reorder: (projectId: string, sceneIds: string[]) =>
    request<Page<Scene>>('PUT', `/api/projects/${projectId}/scenes/order`, { sceneIds }),

  history: (sceneId: string, imageId: string) =>
    everything<ImageVersion>(`/api/scenes/${sceneId}/images/${imageId}/history`, 100),
  restore: (sceneId: string, imageId: string, versionNumber: number) =>
    request<Image>('POST', `/api/scenes/${sceneId}/images/${imageId}/restore`, { versionNumber }),

  marks: (imageId: string, versionNumber: number) =>
    everything<Annotation>(`/api/images/${imageId}/annotations?versionNumber=${versionNumber}`, 100),
  /** The same `key` for every try, so that a lost answer does not draw it twice. */
  draw: (mark: { imageId: string; versionNumber: number; type: MarkType; data: Partial<MarkData> }, key: string) =>
    request<Annotation>(
      'POST',
      `/api/images/${mark.imageId}/annotations`,
      { type: mark.type, data: mark.data, versionNumber: mark.versionNumber },
      key,
    ),
  editMark: (id: string, data: Partial<MarkData>) => request<Annotation>('PUT', `/api/annotations/${id}`, { data }),
  deleteMark: (id: string) => request<undefined>('DELETE', `/api/annotations/${id}`),

  comments: (sceneId: string, cursor: string | null) =>
    request<Page<Comment>>('GET', asking(`/api/scenes/${sceneId}/comments`, { cursor })),
  postComment: (sceneId: string, content: string, parentId: string | null, key: string) =>
    request<Comment>('POST', `/api/scenes/${sceneId}/comments`, { content, parentId }, key),
  editComment: (id: string, content: string) => request<Comment>('PUT', `/api/comments/${id}`, { content }),
  deleteComment: (id: string) => request<undefined>('DELETE', `/api/comments/${id}`),
  resolve: (id: string) => request<Comment>('POST', `/api/comments/${id}/resolve`),
  unresolve: (id: string) => request<Comment>('DELETE', `/api/comments/${id}/resolve`),

  async notifications(limit: number, cursor: string | null): Promise<Inbox> {
    const answer = await ask('GET', asking('/api/notifications', { limit, cursor }))
    const page = await read<Page<Notification>>(answer)
    return { ...page, unread: Number(answer.headers.get('X-Unread-Count')) }
  },
  readNotification: (id: string) => request<Notification>('POST', `/api/notifications/${id}/read`),
  readAllNotifications: () => request<undefined>('POST', '/api/notifications/read-all'),
}
