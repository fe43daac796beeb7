import { useQueryClient } from '@tanstack/react-query'
import { ChevronDown, RotateCw, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '../../i18n'
import { useConnection } from '../../realtime/provider'
import { IconButton } from '../../ui/button'
import { classes } from '../../ui/classes'
import { type Drop, standingOf, useDrops } from './drops'
import { useUploads } from './uploads'

/** How long a drop whose files are all there is still shown, in milliseconds. */
const STAYS = 1_500

/** One's own drops of many files: how far each is, and each of their files. */
export function DropsPanel() {
  const drops = useDrops(({ drops }) => drops)
  return (
    <div className="fixed right-4 bottom-4 z-40 grid w-[min(352px,calc(100vw-32px))] gap-2">
      {drops.map((drop) => (
        <DropCard key={drop.id} drop={drop} />
      ))}
    </div>
  )
}

function DropCard({ drop }: { drop: Drop }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const connection = useConnection()
  const door = { client, connection }
  const uploads = useUploads(({ byPlace }) => byPlace)
  const [open, setOpen] = useState(false)
  const { retry, cancel, close } = useDrops.getState()

  const files = drop.files.map((dropped) => ({ ...dropped, standing: standingOf(drop, dropped, uploads) }))
  const done = files.filter(({ standing }) => standing.is === 'done').length
  const failed = files.filter(({ standing }) => standing.is === 'failed')
  const sent = files.reduce((sum, { standing }) => sum + (standing.is === 'done' ? 1 : standing.is === 'sending' ? standing.progress * 0.9 : 0), 0)
  const all = files.length
  const isDone = done === all
  const left = files.filter(({ standing }) => standing.is !== 'done')

  useEffect(() => {
    if (!isDone) return
    const timer = setTimeout(() => { close(drop.id) }, STAYS)
    return () => { clearTimeout(timer) }
  }, [isDone, close, drop.id])

  const leave = () => {
    for (const { key } of left) cancel(drop.id, key, door)
    close(drop.id)
  }
  return (
    <section aria-label={t('upload.all')} className="animate-rise overflow-hidden rounded-lg bg-raised shadow-2xl ring-1 ring-line-strong">
      <div className="flex items-center gap-1 py-1.5 pr-1.5 pl-4">
        <p role="status" className="min-w-0 flex-1 truncate font-medium">
          {t('upload.count', { done, all })}
          {failed.length > 0 && <span className="ml-2 font-normal text-bad">{t('upload.failed', { count: failed.length })}</span>}
        </p>
        {failed.length > 1 && (
          <IconButton name={t('upload.retryAll')} onClick={() => { for (const { key } of failed) retry(drop.id, key, door) }}>
            <RotateCw size={14} />
          </IconButton>
        )}
        <IconButton name={t('upload.files')} aria-expanded={open} onClick={() => { setOpen(!open) }}>
          <ChevronDown size={16} className={classes('transition-transform', !open && 'rotate-180')} />
        </IconButton>
        <IconButton name={t(isDone ? 'close' : 'upload.cancelAll')} onClick={leave}>
          <X size={14} />
        </IconButton>
      </div>
      <div role="progressbar" aria-label={t('upload.count', { done, all })} aria-valuenow={Math.floor((sent / all) * 100)} className="h-0.5 bg-line">
        <div className="h-full bg-accent transition-[width]" style={{ width: `${(sent / all) * 100}%` }} />
      </div>
      {(open || failed.length > 0) && left.length > 0 && (
        <ul className="max-h-64 overflow-y-auto py-1">
          {(open ? left : failed).map(({ key, file, standing }) => (
            <li key={key} className="flex min-h-8 items-center gap-2 pr-1.5 pl-4 text-sm">
              <span className="min-w-0 flex-1">
                <span className="block truncate">{file.name}</span>
                {standing.is === 'failed' && <span className="block text-bad">{problemText(standing.problem)}</span>}
              </span>
              <span className="shrink-0 text-faint">
                {standing.is === 'waiting' && t('upload.waiting')}
                {standing.is === 'sending' && (standing.progress < 1 ? `${Math.floor(standing.progress * 100)}%` : t('upload.working'))}
              </span>
              <span className="flex shrink-0">
                {standing.is === 'failed' && (
                  <IconButton name={t('upload.retryOne', { file: file.name })} onClick={() => { retry(drop.id, key, door) }}>
                    <RotateCw size={14} />
                  </IconButton>
                )}
                <IconButton name={t('upload.cancelOne', { file: file.name })} onClick={() => { cancel(drop.id, key, door) }}>
                  <X size={14} />
                </IconButton>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
