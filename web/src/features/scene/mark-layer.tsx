import { memo, type Ref } from 'react'
import { inkPaths, UNITS } from '../../canvas/ink'
import { arrowPath } from '../../canvas/marks'
import type { Mark } from './use-marks'

/** How wide the lines of arrows and rectangles are, in thousandths of the picture's width. */
export const LINE = 3.5

const NO_COLOR = '#ff4d42'

type MarkLayerProps = { marks: Mark[]; aspect: number; faded: ReadonlySet<string>; draft: Ref<SVGGElement> }

/** Everything drawn over a picture, one over another, in the picture's own measure: it grows and shrinks with it. */
export const MarkLayer = memo(function MarkLayer({ marks, aspect, faded, draft }: MarkLayerProps) {
  return (
    <svg
      aria-hidden
      data-testid="marks"
      viewBox={`0 0 ${UNITS} ${UNITS / aspect}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
    >
      {marks.map(
        (mark) =>
          mark.type !== 'text' && (
            <g key={mark.ref} data-mark={mark.type} data-by={mark.user.username} opacity={faded.has(mark.ref) ? 0.25 : 1}>
              <MarkShape type={mark.type} data={mark.data} aspect={aspect} />
            </g>
          ),
      )}
      <g ref={draft} />
    </svg>
  )
})

type MarkShapeProps = Pick<Mark, 'type' | 'data'> & { aspect: number }

/** A line's outline is computed once: the data of a mark are the same object until somebody changes it. */
const MarkShape = memo(function MarkShape({ type, data, aspect }: MarkShapeProps) {
  const color = data.color ?? NO_COLOR
  switch (type) {
    case 'drawing':
      return data.drawingData?.strokes.map((stroke, index) => {
        const { body, joints } = inkPaths(stroke, aspect)
        return (
          <g key={index} fill={color}>
            <path d={body} />
            <path d={joints} />
          </g>
        )
      })
    case 'arrow':
      return <path d={arrowPath(data, aspect, LINE)} {...outline(color)} />
    case 'rectangle':
      return (
        <rect
          x={data.x * UNITS}
          y={(data.y * UNITS) / aspect}
          width={(data.width ?? 0) * UNITS}
          height={((data.height ?? 0) * UNITS) / aspect}
          {...outline(color)}
        />
      )
    case 'text':
      return null
  }
})

const outline = (stroke: string) =>
  ({ fill: 'none', stroke, strokeWidth: LINE, strokeLinecap: 'round', strokeLinejoin: 'round' }) as const
