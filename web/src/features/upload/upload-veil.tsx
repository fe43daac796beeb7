import { RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { problemText } from '../../i18n'
import { IconButton } from '../../ui/button'
import type { OwnUpload } from './uploads'

type UploadVeilProps = { upload: OwnUpload; onRetry: () => void; onDrop: () => void }

/** One's own upload, over the place where the picture will be: how far it is, or why it failed. */
export function UploadVeil({ upload, onRetry, onDrop }: UploadVeilProps) {
  const { t } = useTranslation()
  const { problem, progress, preview, file } = upload
  return (
    <div className="absolute inset-0 z-10 flex flex-col justify-end bg-well">
      <img src={preview} alt="" className="absolute inset-0 size-full object-contain opacity-35" />
      {problem ? (
        <div role="alert" className="relative flex items-center gap-1 bg-raised/90 py-1 pr-1 pl-3">
          <p className="min-w-0 flex-1 text-sm text-bad">{problemText(problem)}</p>
          <IconButton name={t('upload.retry')} onClick={onRetry}>
            <RotateCw size={14} />
          </IconButton>
          <IconButton name={t('upload.dismiss')} onClick={onDrop}>
            <X size={14} />
          </IconButton>
        </div>
      ) : (
        <>
          <div className="relative flex items-center gap-2 py-1 pr-1 pl-3 text-sm text-ink">
            <p className="min-w-0 flex-1 truncate">{file.name}</p>
            <span className="shrink-0 text-dim">
              {progress < 1 ? `${Math.floor(progress * 100)}%` : t('upload.working')}
            </span>
            <IconButton name={t('upload.cancel')} onClick={onDrop}>
              <X size={14} />
            </IconButton>
          </div>
          <div
            role="progressbar"
            aria-label={t('upload.progress', { file: file.name })}
            aria-valuenow={Math.floor(progress * 100)}
            className="relative h-0.5 bg-line"
          >
            <div className="h-full bg-accent transition-[width]" style={{ width: `${progress * 100}%` }} />
          </div>
        </>
      )}
    </div>
  )
}
