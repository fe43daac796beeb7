import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Columns2, Download, ImageUp, Layers2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../api/calls'
import { Problem } from '../../api/problem'
import type { ImageVersion, Layer, Scene } from '../../api/types'
import { problemText } from '../../i18n'
import { showImage } from '../../realtime/feed'
import { Button, buttonLook, ICON, IconButton } from '../../ui/button'
import { classes, FLOATING } from '../../ui/classes'
import { Named } from '../../ui/names'
import { Notice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { DropHint } from '../upload/drop-hint'
import { FileChoice } from '../upload/file-choice'
import { LAYERS } from '../board/layers'
import { useRights } from '../project/project-room'
import { UploadVeil } from '../upload/upload-veil'
import { useDropZone, useUpload } from '../upload/use-upload'
import { firstPair } from './candidates'
import { Compare, type Sides } from './compare'
import { Surface } from './surface'
import { useOverlay } from './tools'
import { useStateAt } from './use-state-at'
import { Versions } from './versions'

type StageProps = { scene: Scene; layer: Layer; onLayer: (layer: Layer) => void }

/** The picture of one layer, or an earlier version of it; a dropped file becomes the next version. */
export function Stage({ scene, layer, onLayer }: StageProps) {
  const { t } = useTranslation()
  const { draw } = useRights()
  const { upload, begin, retry, drop } = useUpload({ projectId: scene.projectId, sceneId: scene.id, type: layer })
  const { over, zone } = useDropZone(draw, begin)
  const here = `${scene.id}/${layer}`
  const [chosen, setChosen] = useStateAt<ImageVersion>(here)
  const [sides, setSides] = useStateAt<Sides>(here)
  const { overlay, opacity, showOverlay, setOpacity } = useOverlay()

  const image = scene.images[layer]
  const earlier = chosen && image && chosen.versionNumber !== image.versionNumber ? chosen : undefined
  const shown = earlier ?? image
  const name = t(`layer.${layer}`)

  const pair = shown ? firstPair(layer, shown.versionNumber, scene.images) : undefined
  /** The lines that may lie over the colours. */
  const lines = layer === 'art' && image ? scene.images.lineart : null

  return (
    <section className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2">
        <Segmented
          name={t('board.layers')}
          value={layer}
          onChange={onLayer}
          options={LAYERS.map((value) => ({ value, label: t(`layer.${value}`) }))}
        />
        <p className="min-w-0 flex-1 truncate text-dim max-sm:order-last max-sm:basis-full" title={scene.description ?? undefined}>
          {scene.description}
        </p>
        {lines && !sides && (
          <div className="flex items-center gap-2">
            {overlay && (
              <input
                type="range"
                aria-label={t('scene.opacity')}
                min={0}
                max={100}
                value={opacity}
                onChange={(event) => { setOpacity(event.target.valueAsNumber) }}
                className="slider w-24 rounded-sm max-sm:w-16"
              />
            )}
            <IconButton
              name={t('scene.overlay')}
              aria-pressed={overlay}
              className="aria-pressed:bg-line aria-pressed:text-ink"
              onClick={() => { showOverlay(!overlay) }}
            >
              <Layers2 size={16} />
            </IconButton>
          </div>
        )}
        {pair && (
          <IconButton
            name={t('compare.begin')}
            aria-pressed={sides !== undefined}
            className="aria-pressed:bg-line aria-pressed:text-ink"
            onClick={() => { setSides(sides ? undefined : pair) }}
          >
            <Columns2 size={16} />
          </IconButton>
        )}
        {shown && (
          <Named name={`${t('scene.original')} · ${shown.width}×${shown.height} ${shown.format.toUpperCase()}`}>
            <a
              href={shown.originalUrl}
              download={image?.fileName}
              aria-label={t('scene.original')}
              className={ICON}
            >
              <Download size={16} />
            </a>
          </Named>
        )}
        {draw && image && (
          <FileChoice name={t('upload.replace', { number: scene.sceneNumber, layer: name })} onFile={begin} className={buttonLook()}>
            <ImageUp size={15} /> {t('scene.upload')}
          </FileChoice>
        )}
      </div>
      <div className="relative flex min-h-[46dvh] flex-1 flex-col bg-well lg:min-h-0" data-testid="stage" {...zone}>
        {sides ? (
          <Compare
            scene={scene}
            sides={sides}
            onSides={setSides}
            onLeave={() => { setSides(undefined) }}
          />
        ) : shown && image ? (
          <Surface
            scene={scene}
            over={overlay && lines ? { image: lines, opacity: opacity / 100 } : undefined}
            image={shown}
            imageId={image.id}
            alt={`${t('scene.untitled', { number: scene.label ?? scene.sceneNumber })} · ${name} v${shown.versionNumber}`}
          />
        ) : (
          <div className="absolute inset-0 flex items-center justify-center">
            <Notice title={t('scene.empty', { layer: name })} text={t(draw ? 'scene.emptyHint' : 'scene.emptyReader')}>
              {draw && (
                <FileChoice name={t('upload.choosing', { number: scene.sceneNumber, layer: name })} onFile={begin} className={buttonLook()}>
                  {t('scene.choose')}
                </FileChoice>
              )}
            </Notice>
          </div>
        )}
        {upload && <UploadVeil upload={upload} onRetry={retry} onDrop={drop} />}
        <DropHint over={over} text={t('upload.drop', { layer: name })} />
        {earlier && !sides && <EarlierVersion scene={scene} version={earlier} mayRestore={draw} onCompare={() => { setSides(pair) }} onLeave={() => { setChosen(undefined) }} />}
      </div>
      {image && (
        <Versions
          image={image}
          projectId={scene.projectId}
          shown={shown?.versionNumber}
          onChoose={(version) => {
            setChosen(version)
            setSides(undefined)
          }}
        />
      )}
    </section>
  )
}

type EarlierVersionProps = { scene: Scene; version: ImageVersion; mayRestore: boolean; onCompare: () => void; onLeave: () => void }

/** Says that what is on the stage is not the newest, and puts it on top again. */
function EarlierVersion({ scene, version, mayRestore, onCompare, onLeave }: EarlierVersionProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const restoring = useMutation({
    mutationFn: () => calls.restore(scene.id, version.imageId, version.versionNumber),
    onSuccess: (image) => {
      showImage(client, scene.projectId, image)
      onLeave()
    },
  })
  return (
    <div className="pointer-events-none absolute inset-x-0 top-4 z-20 flex justify-center px-4">
      <div className={classes('pointer-events-auto flex flex-wrap items-center gap-2 py-2 pr-2 pl-4', FLOATING)}>
        <p className={restoring.isError ? 'text-bad' : 'text-dim'} role={restoring.isError ? 'alert' : undefined}>
          {restoring.error instanceof Problem ? problemText(restoring.error) : t('scene.viewing', { number: version.versionNumber })}
        </p>
        <Button kind="quiet" onClick={onLeave}>
          {t('scene.toCurrent')}
        </Button>
        <Button kind="quiet" onClick={onCompare}>
          {t('compare.begin')}
        </Button>
        {mayRestore && (
          <Button kind="primary" disabled={restoring.isPending} onClick={() => { restoring.mutate() }}>
            {t('scene.restore')}
          </Button>
        )}
      </div>
    </div>
  )
}
