import {
  ArrowUpRight,
  Eraser,
  Eye,
  EyeOff,
  Hand,
  Maximize,
  MessageSquarePlus,
  Minus,
  PenTool,
  Plus,
  Redo2,
  Square,
  Undo2,
} from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ComponentType, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tool } from '../../canvas/marks'
import { ICON, IconButton } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Named } from '../../ui/names'
import { PopoverBox } from '../../ui/popover'
import { isTyping } from './is-typing'
import { COLORS, useHand, WIDTHS } from './tools'
import type { Camera } from './use-camera'

const TOOLS: { tool: Tool; key: string; Icon: ComponentType<{ size: number }> }[] = [
  { tool: 'move', key: 'V', Icon: Hand },
  { tool: 'pen', key: 'P', Icon: PenTool },
  { tool: 'arrow', key: 'A', Icon: ArrowUpRight },
  { tool: 'rectangle', key: 'R', Icon: Square },
  { tool: 'note', key: 'N', Icon: MessageSquarePlus },
  { tool: 'eraser', key: 'E', Icon: Eraser },
]

type ToolbarProps = {
  mayDraw: boolean
  mayUndo: boolean
  mayRedo: boolean
  onUndo: () => void
  onRedo: () => void
  /** How large the picture is shown, in percent of its pixels. */
  percent: number
  camera: Camera
}

/** What one may take in hand, and how near one looks; every tool has its key. */
export function Toolbar({ mayDraw, mayUndo, mayRedo, onUndo, onRedo, percent, camera }: ToolbarProps) {
  const { t } = useTranslation()
  const { tool, marks, take, showMarks } = useHand()
  useShortcuts(mayDraw, onUndo, onRedo)

  return (
    <div className="flex shrink-0 items-center gap-1 overflow-x-auto border-t border-line px-2 py-1.5 [scrollbar-width:none] sm:px-3">
      {mayDraw && (
        <>
          <div role="toolbar" aria-label={t('marks.tools')} className="flex gap-0.5">
            {TOOLS.map(({ tool: each, key, Icon }) => (
              <Named key={each} name={`${t(`marks.${each}`)} · ${key}`}>
                <button
                  type="button"
                  aria-label={t(`marks.${each}`)}
                  aria-pressed={tool === each}
                  onClick={() => { take(each) }}
                  className={classes(ICON, 'aria-pressed:bg-accent aria-pressed:text-on-accent')}
                >
                  <Icon size={16} />
                </button>
              </Named>
            ))}
          </div>
          <Ink />
          <Rule />
          <IconButton name={`${t('marks.undo')} · Ctrl Z`} aria-label={t('marks.undo')} disabled={!mayUndo} onClick={onUndo}>
            <Undo2 size={16} />
          </IconButton>
          <IconButton name={`${t('marks.redo')} · Ctrl ⇧ Z`} aria-label={t('marks.redo')} disabled={!mayRedo} onClick={onRedo}>
            <Redo2 size={16} />
          </IconButton>
          <Rule />
        </>
      )}
      <IconButton name={`${t(marks ? 'marks.hide' : 'marks.show')} · M`} aria-label={t(marks ? 'marks.hide' : 'marks.show')} onClick={() => { showMarks(!marks) }}>
        {marks ? <Eye size={16} /> : <EyeOff size={16} />}
      </IconButton>
      <span className="flex-1" />
      <IconButton name={`${t('marks.zoomOut')} · −`} aria-label={t('marks.zoomOut')} onClick={camera.zoomOut}>
        <Minus size={16} />
      </IconButton>
      <Named name={`${t('marks.actual')} · 1`}>
        <button
          type="button"
          aria-label={`${percent}% · ${t('marks.actual')}`}
          onClick={camera.actual}
          className="h-8 w-12 shrink-0 rounded-md text-sm text-dim tabular-nums hover:bg-hover hover:text-ink"
        >
          {percent}%
        </button>
      </Named>
      <IconButton name={`${t('marks.zoomIn')} · +`} aria-label={t('marks.zoomIn')} onClick={camera.zoomIn}>
        <Plus size={16} />
      </IconButton>
      <IconButton name={`${t('marks.fit')} · 0`} aria-label={t('marks.fit')} onClick={camera.fit}>
        <Maximize size={16} />
      </IconButton>
    </div>
  )
}

const Rule = () => <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />

/** Colour and width, as one dot that opens. */
function Ink() {
  const { t } = useTranslation()
  const { color, width, dip, widen } = useHand()
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${t('marks.colors')}, ${t('marks.widths')}`}
        className="inline-flex size-8 shrink-0 items-center justify-center rounded-md hover:bg-hover"
      >
        <span className="block size-4 rounded-full ring-1 ring-line-strong" style={{ background: color }} />
      </Popover.Trigger>
      <PopoverBox side="top" aria-label={t('marks.colors')} className="grid gap-2 p-2">
        <div role="group" aria-label={t('marks.colors')} className="flex gap-1">
          {COLORS.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={t('marks.color', { color: each })}
              aria-pressed={color === each}
              onClick={() => { dip(each) }}
              className="flex size-8 items-center justify-center rounded-md hover:bg-hover aria-pressed:ring-2 aria-pressed:ring-accent"
            >
              <span className="size-4 rounded-full ring-1 ring-line-strong" style={{ background: each }} />
            </button>
          ))}
        </div>
        <div role="group" aria-label={t('marks.widths')} className="flex gap-1">
          {WIDTHS.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={t('marks.width', { width: each })}
              aria-pressed={width === each}
              onClick={() => { widen(each) }}
              className="flex h-8 flex-1 items-center justify-center rounded-md hover:bg-hover aria-pressed:ring-2 aria-pressed:ring-accent"
            >
              <span className="w-7 rounded-full bg-ink" style={{ height: Math.max(2, each * 0.7) }} />
            </button>
          ))}
        </div>
      </PopoverBox>
    </Popover.Root>
  )
}

function useShortcuts(mayDraw: boolean, onUndo: () => void, onRedo: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey) return
      const key = event.key.toUpperCase()
      if (event.ctrlKey || event.metaKey) {
        if (!mayDraw || (key !== 'Z' && key !== 'Y')) return
        event.preventDefault()
        if (key === 'Y' || event.shiftKey) onRedo()
        else onUndo()
        return
      }
      const { take, marks, showMarks } = useHand.getState()
      const tool = mayDraw && TOOLS.find((each) => each.key === key)
      if (tool) take(tool.tool)
      else if (key === 'ESCAPE') take('move')
      else if (key === 'M') showMarks(!marks)
    }
    window.addEventListener('keydown', onKey)
    return () => { window.removeEventListener('keydown', onKey) }
  })
}
