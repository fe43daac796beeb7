import { ImageUp, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Layer, Scene } from '../../api/types'
import { Picture } from '../../ui/picture'
import { DropHint } from '../upload/drop-hint'
import { FileChoice } from '../upload/file-choice'
import { UploadVeil } from '../upload/upload-veil'
import { useDropZone, useUpload } from '../upload/use-upload'

type FrameProps = { scene: Scene; type: Layer; mayDraw: boolean; width: number; inTabOrder: boolean }

/** One layer of a scene on the board: its picture, or the place for one. A dropped file becomes its next version. */
export function Frame({ scene, type, mayDraw, width, inTabOrder }: FrameProps) {
  const { t } = useTranslation()
  const { upload, begin, retry, drop } = useUpload({ projectId: scene.projectId, sceneId: scene.id, type })
  const { over, zone } = useDropZone(mayDraw, begin)
  const image = scene.images[type]
  const layer = t(`layer.${type}`)

  return (
    <div className="group/frame relative aspect-video overflow-hidden bg-well" data-layer={type} {...zone}>
      {image ? (
        <>
          <a href={`/projects/${scene.projectId}/scenes/${scene.id}?layer=${type}`} tabIndex={-1} draggable={false} className="absolute inset-0">
            <Picture image={image} width={width} alt={layer} />
          </a>
          {mayDraw && (
            <FileChoice
              name={t('upload.replace', { number: scene.sceneNumber, layer })}
              onFile={begin}
              inTabOrder={inTabOrder}
              className="absolute top-2 right-2 flex size-7 items-center justify-center rounded-md bg-raised/85 text-ink opacity-0 transition-opacity group-hover/frame:opacity-100 has-focus-visible:opacity-100"
            >
              <ImageUp size={14} />
            </FileChoice>
          )}
        </>
      ) : mayDraw ? (
        <FileChoice
          name={t('upload.choosing', { number: scene.sceneNumber, layer })}
          onFile={begin}
          inTabOrder={inTabOrder}
          className="absolute inset-0 flex items-center justify-center gap-1.5 text-sm text-faint transition-colors -outline-offset-2! hover:text-ink"
        >
          <Plus size={14} /> {layer}
        </FileChoice>
      ) : (
        <span className="absolute inset-0 flex items-center justify-center text-sm text-faint">{layer}</span>
      )}
      {upload && <UploadVeil upload={upload} onRetry={retry} onDrop={drop} />}
      <DropHint over={over} text={t('upload.drop', { layer })} />
    </div>
  )
}
