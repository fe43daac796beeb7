import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query'
import { calls, known } from './calls'
import type { Presence } from './types'

/** Links to files work for at least an hour; a page that stays open reads them anew before they end. */
const LINKS_LIVE = 45 * 60_000

/** Of a list that is read page by page. */
const PAGES = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
}

/** What the server knows, by key. Everything of one project stands under `['project', id]`. */
export const queries = {
  projects: () =>
    queryOptions({ queryKey: ['projects'], queryFn: calls.projects, initialData: known.projects, refetchInterval: LINKS_LIVE }),

  logins: () => queryOptions({ queryKey: ['logins'], queryFn: calls.logins }),

  notifications: () =>
    infiniteQueryOptions({
      queryKey: ['notifications'],
      queryFn: ({ pageParam }) => calls.notifications(20, pageParam),
      ...PAGES,
    }),

  everythingOf: (projectId: string) => ['project', projectId] as const,

  project: (projectId: string) =>
    queryOptions({
      queryKey: ['project', projectId, 'self'],
      queryFn: () => calls.project(projectId),
      initialData: () => known.project(projectId),
    }),

  participants: (projectId: string) =>
    queryOptions({
      queryKey: ['project', projectId, 'participants'],
      queryFn: () => calls.participants(projectId),
      initialData: () => known.participants(projectId),
    }),

  activity: (projectId: string) =>
    infiniteQueryOptions({
      queryKey: ['project', projectId, 'activity'],
      queryFn: ({ pageParam }) => calls.activity(projectId, pageParam),
      ...PAGES,
    }),

  /** Never asked for: the socket tells it. */
  presence: (projectId: string) =>
    queryOptions<Presence[]>({
      queryKey: ['presence', projectId],
      queryFn: skipToken,
      initialData: [],
      staleTime: Infinity,
    }),

  scenes: (projectId: string) =>
    queryOptions({
      queryKey: ['project', projectId, 'scenes'],
      queryFn: () => calls.scenes(projectId),
      initialData: () => known.scenes(projectId),
      refetchInterval: LINKS_LIVE,
    }),

  history: (projectId: string, sceneId: string, imageId: string) =>
    queryOptions({
      queryKey: ['project', projectId, 'history', imageId],
      queryFn: () => calls.history(sceneId, imageId),
    }),

  marksOfProject: (projectId: string) => ['project', projectId, 'marks'] as const,

  marksOfImage: (projectId: string, imageId: string) => ['project', projectId, 'marks', imageId] as const,

  /** What was drawn over one version of a picture, the oldest first. */
  marks: (projectId: string, imageId: string, versionNumber: number) =>
    queryOptions({
      queryKey: ['project', projectId, 'marks', imageId, versionNumber],
      queryFn: async () => (await calls.marks(imageId, versionNumber)).reverse(),
    }),

  comments: (projectId: string, sceneId: string) =>
    infiniteQueryOptions({
      queryKey: ['project', projectId, 'comments', sceneId],
      queryFn: ({ pageParam }) => calls.comments(sceneId, pageParam),
      ...PAGES,
    }),
}
