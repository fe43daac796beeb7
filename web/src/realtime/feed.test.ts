import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { queries } from '../api/queries'
import type { Comment, Page } from '../api/types'
import { showComment } from './feed'

const comment = { id: 'c', projectId: 'p', sceneId: 's', content: 'warmer', parentId: null } as Comment

type Known = { pages: Page<Comment>[]; pageParams: null[] }
const saying = (...items: Comment[]): Known => ({ pages: [{ items, nextCursor: null }], pageParams: [null] })

test('a snapshot that was read before an event and arrives after it does not hide the event', async () => {
  const client = new QueryClient()
  const { queryKey } = queries.comments('p', 's')
  const arrivals: ((known: Known) => void)[] = []
  const queryFn = () => new Promise<Known>((arrive) => { arrivals.push(arrive) })
  const stop = new QueryObserver<Known>(client, { queryKey, queryFn }).subscribe(() => {})

  showComment(client, comment)
  arrivals[0]?.(saying())

  await vi.waitFor(() => { expect(client.getQueryData(queryKey)?.pages[0]?.items).toEqual([comment]) })
  stop()
})

test('an event is put into what is known', () => {
  const client = new QueryClient()
  const { queryKey } = queries.comments('p', 's')
  client.setQueryData(queryKey, saying())

  showComment(client, comment)

  expect(client.getQueryData(queryKey)?.pages[0]?.items).toEqual([comment])
})
