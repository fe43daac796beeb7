/** Nine panels of a story, in lines: a road home at night. Each is drawn on 160 × 90. */
const PANELS = [
  'M0 62q28-22 52-8t46-14 62 16M0 74q40-14 80-2t80-6M118 24a9 9 0 1 1-9-9 7 7 0 0 0 9 9',
  'M0 90 72 38h16l72 52M0 38h160M80 90v-9m0-9v-7m0-7v-5m0-5v-3M24 70V22m-8 5h16M48 53V27m-5 4h10M62 43V30',
  'M64 90c0-16-10-18-10-36 0-20 14-32 31-32 15 0 25 10 25 24 0 7 6 12 6 16 0 3-5 3-6 5-1 4 1 11-6 12-5 1-10-2-12 11M94 47q5-4 9-1M56 40q10-16 30-14-6 12-24 16',
  'M30 8h70v60H30zM65 8v60M30 38h70M0 76h160M116 58h22v12q0 6-6 6h-10q-6 0-6-6zM138 61q8 0 8 5t-8 5M122 52q3-4 0-8m7 8q3-4 0-8M40 16l-4 12m14-8-4 12m34-14-4 12m12-2-4 12M44 46l-4 12m40-12-4 12',
  'M0 78h160M44 58h72v6H44zM52 64v14m56-14v14M66 36a7 7 0 1 1 .1 0M56 58q0-20 10-20t10 20M94 40a6 6 0 1 1 .1 0M86 58q0-16 8-16t9 16M136 78V28q-16-2-16-14 0-10 16-10t16 10q0 12-16 14',
  'M0 80h14V48h20v32h8V30h24v50h6V56h18v24h6V20h22v60h8V44h20v36h14M48 38h4m6 0h4m-14 8h4m6 0h4m42-18h4m6 0h4m-14 10h4m6 0h4M20 54h3m5 0h3M132 52h3m5 0h3M0 90h160',
  'M40 28 118 18l8 44-78 10zM40 28l44 24 34-34M12 90q8-20 30-22l14-2q8 0 7 6l-19 6m104-60-18 10M160 30q-22 0-32 14',
  'M0 60h160M0 66h160M58 60q-4-26 14-30l2-10 8 7h8l8-7 1 12q2 8-6 12 8 6 7 16M76 33h1m12 0h1M58 60q-16 2-16-10 0-8 6-8M24 66v24m40-24v24m40-24v24m40-24v24',
  'M0 56h160M52 56l8 14h44l12-14zM84 56V14l26 34H84M80 48V24L62 48zM10 66h22m100 2h20M20 78h40m44 2h34M130 26a10 10 0 1 1 .1 0',
]

/** A contact sheet of drawn panels; the one with the accent is being drawn. */
export function Storyboard() {
  const { length } = PANELS
  return (
    <div aria-hidden className="grid min-h-full rotate-0 grid-cols-3 content-center gap-x-6 gap-y-8 px-10 py-10">
      {[...PANELS, ...PANELS.slice(0, 3)].map((path, index) => (
        <div key={index}>
          <svg
            viewBox="0 0 160 90"
            className="w-full rounded-sm bg-room ring-1 ring-line"
            fill="none"
            strokeWidth={0.9}
            strokeLinecap="round"
            strokeLinejoin="round"
          >
            <path d={path} stroke={index === 4 ? 'var(--accent)' : 'var(--faint)'} />
          </svg>
          <p className="mt-2 text-xs text-faint">{index < length ? index + 1 : `${index + 1 - length}A`}</p>
        </div>
      ))}
    </div>
  )
}
