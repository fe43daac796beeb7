import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../../api/queries'
import type { Annotation, MarkData, MarkType, UserRef } from '../../api/types'
import { NO_HISTORY } from '../../canvas/history'
import type { MarkInput } from '../../canvas/marks'
import { pictureKey, useChanges } from '../../realtime/changes'
import type { Waiting } from '../../realtime/outbox'
import { useMarking } from '../../realtime/provider'
import { useMe } from '../session/use-session'

/** A mark as it is shown: the server's, or one's own that is on its way there. */
export type Mark = { ref: string; type: MarkType; data: MarkData; user: UserRef; createdAt: string }

type Version = { imageId: string; versionNumber: number }

/** The marks on one version of a picture, and what one may do with them. They are the same objects until one changes. */
export function useMarks(projectId: string, imageId: string, versionNumber: number) {
  const version = useMemo(() => ({ imageId, versionNumber }), [imageId, versionNumber])
  const me = useMe()
  const marking = useMarking()
  const { data: known } = useQuery(queries.marks(projectId, imageId, versionNumber))
  const waiting = useChanges(({ waiting }) => waiting)
  const history = useChanges(({ histories }) => histories[pictureKey(version)] ?? NO_HISTORY)
  const marks = useMemo(() => shown(known ?? [], waiting, version, me), [known, waiting, version, me])
  const inputOf = ({ type, data }: Mark): MarkInput => ({ ...version, type, data })

  return {
    marks,
    draw: (type: MarkType, data: MarkData) => { marking.draw(projectId, { ...version, type, data }) },
    erase: (mark: Mark) => { marking.erase(projectId, mark.ref, inputOf(mark), mark.user.id === me.id) },
    edit: (mark: Mark, content: string) => { marking.edit(projectId, mark.ref, imageId, content) },
    undo: () => { marking.undo(projectId, pictureKey(version)) },
    redo: () => { marking.redo(projectId, pictureKey(version)) },
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
  }
}

/** What the server knows, with what waits for it already done. */
export function shown(known: Annotation[], waiting: Waiting[], version: Version, me: UserRef): Mark[] {
  const marks: Mark[] = known.map(({ id, type, data, user, createdAt }) => ({ ref: id, type, data, user, createdAt }))
  return waiting.reduce((marks, change) => {
    switch (change.kind) {
      case 'draw':
        return pictureKey(change.mark) === pictureKey(version)
          ? [...marks, { ref: change.key, type: change.mark.type, data: change.mark.data, user: me, createdAt: change.at }]
          : marks
      case 'erase':
        return marks.filter(({ ref }) => ref !== change.ref)
      case 'edit':
        return marks.map((mark) =>
          mark.ref === change.ref ? { ...mark, data: { ...mark.data, content: change.content } } : mark,
        )
    }
  }, marks)
}
