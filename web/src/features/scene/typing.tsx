import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../../realtime/provider'
import { useTyping } from '../../realtime/typing'

/** How often the others are told that one still writes, in milliseconds: the server forgets it after six seconds. */
const SAY_EVERY = 2_500

/** Who of the others writes a comment on this scene; its place is kept, so that nothing jumps. */
export function TypingNow({ sceneId }: { sceneId: string }) {
  const { t } = useTranslation()
  const byUser = useTyping(({ byUser }) => byUser)
  const names = Object.values(byUser).filter((who) => who.sceneId === sceneId).map(({ userName }) => userName)
  return (
    <p role="status" data-testid="typing" className="h-5 truncate px-1 text-xs text-faint">
      {names.length > 0 && t('comments.typing', { name: names.join(', ') })}
    </p>
  )
}

/** A function to call with what is written so far, whenever that changes. */
export function useTellTyping(projectId: string): (text: string) => void {
  const connection = useConnection()
  const said = useRef(0)
  const tell = (text: string) => {
    const isTyping = text.trim() !== ''
    if (isTyping ? performance.now() - said.current < SAY_EVERY : said.current === 0) return
    said.current = isTyping ? performance.now() : 0
    connection.type(projectId, isTyping)
  }
  useEffect(() => () => { if (said.current > 0) connection.type(projectId, false) }, [connection, projectId])
  return tell
}
