import type { QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { create } from 'zustand'
import { calls } from '../api/calls'
import { queries } from '../api/queries'
import { uniqueKey } from '../api/upload'
import { after, type History, NO_HISTORY, redone, renamed, type Step, undone, without } from '../canvas/history'
import type { MarkInput } from '../canvas/marks'
import { problemText } from '../i18n'
import { tell } from '../ui/toasts'
import { hideMark, showMark } from './feed'
import { createOutbox, type Waiting } from './outbox'

type Changes = {
  /** What the server has not acknowledged yet, in order. */
  waiting: Waiting[]
  /** One's own steps, by the version of the picture that they are on. */
  histories: Record<string, History>
}

export const useChanges = create<Changes>(() => ({ waiting: [], histories: {} }))

export const pictureKey = ({ imageId, versionNumber }: { imageId: string; versionNumber: number }): string =>
  `${imageId}/${versionNumber}`

export type Marking = ReturnType<typeof createMarking>

/** Draws and takes away marks: at once here, and on the server as soon as it can be reached. */
export function createMarking(client: QueryClient, userId: string) {
  const all = (change: (history: History) => History) => {
    useChanges.setState(({ histories }) => ({
      histories: Object.fromEntries(Object.entries(histories).map(([key, history]) => [key, change(history)])),
    }))
  }
  const on = (picture: string, change: (history: History) => History) => {
    useChanges.setState(({ histories }) => ({
      histories: { ...histories, [picture]: change(histories[picture] ?? NO_HISTORY) },
    }))
  }

  const outbox = createOutbox(userId, storage(), {
    draw: calls.draw,
    erase: calls.deleteMark,
    edit: (id, content) => calls.editMark(id, { content }),
    onChange: (waiting) => { useChanges.setState({ waiting }) },
    onDrawn: ({ projectId, key }, mark) => {
      showMark(client, projectId, mark)
      all((history) => renamed(history, key, mark.id))
    },
    onErased: ({ projectId }, id) => { hideMark(client, projectId, id) },
    onRefused: (change, problem) => {
      if (change.kind === 'draw') all((history) => without(history, change.key))
      else void client.invalidateQueries({ queryKey: queries.marksOfImage(change.projectId, change.imageId) })
      tell(i18next.t('marks.refused', { reason: problemText(problem) }), true)
    },
  })
  useChanges.setState({ waiting: outbox.waiting(), histories: {} })

  const stamp = (projectId: string) => ({ key: uniqueKey(), projectId, at: new Date().toISOString() })
  const draw = (projectId: string, mark: MarkInput): string => {
    const change: Waiting = { ...stamp(projectId), kind: 'draw', mark, tried: false }
    outbox.add(change)
    return change.key
  }
  const erase = (projectId: string, ref: string, imageId: string) => {
    outbox.erase({ ...stamp(projectId), kind: 'erase', ref, imageId })
  }
  /** Does again what a step did, or its opposite. A mark that is drawn anew has a new name from then on. */
  const replay = (projectId: string, { did, ref, input }: Step, back: boolean) => {
    if ((did === 'draw') === back) {
      erase(projectId, ref, input.imageId)
      return
    }
    const key = draw(projectId, input)
    on(pictureKey(input), (history) => renamed(history, ref, key))
  }

  return {
    draw(projectId: string, mark: MarkInput) {
      const ref = draw(projectId, mark)
      on(pictureKey(mark), (history) => after(history, { did: 'draw', ref, input: mark }))
    },
    erase(projectId: string, ref: string, mark: MarkInput, isMine: boolean) {
      erase(projectId, ref, mark.imageId)
      if (isMine) on(pictureKey(mark), (history) => after(history, { did: 'erase', ref, input: mark }))
    },
    edit(projectId: string, ref: string, imageId: string, content: string) {
      outbox.add({ ...stamp(projectId), kind: 'edit', ref, imageId, content })
    },
    undo(projectId: string, picture: string) {
      const back = undone(useChanges.getState().histories[picture] ?? NO_HISTORY)
      if (!back) return
      on(picture, () => back.history)
      replay(projectId, back.step, true)
    },
    redo(projectId: string, picture: string) {
      const forth = redone(useChanges.getState().histories[picture] ?? NO_HISTORY)
      if (!forth) return
      on(picture, () => forth.history)
      replay(projectId, forth.step, false)
    },
    /** Somebody else took a mark away. */
    forget(id: string) {
      all((history) => without(history, id))
    },
    open() {
      const pump = () => void outbox.pump()
      window.addEventListener('online', pump)
      pump()
      return () => {
        window.removeEventListener('online', pump)
        outbox.close()
      }
    },
    /** Tries at once, for instance because the connection is back. */
    pump: () => void outbox.pump(),
  }
}

function storage() {
  return {
    getItem: (name: string) => localStorage.getItem(name),
    setItem: (name: string, value: string) => { localStorage.setItem(name, value) },
    removeItem: (name: string) => { localStorage.removeItem(name) },
    names: () => Object.keys(localStorage),
  }
}
