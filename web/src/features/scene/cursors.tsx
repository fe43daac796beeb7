import { useCursors } from '../../realtime/cursors'

/** Where the others point on this scene, with their names. */
export function Cursors({ sceneId, myId }: { sceneId: string; myId: string }) {
  const byUser = useCursors(({ byUser }) => byUser)
  return Object.values(byUser)
    .filter((cursor) => cursor.sceneId === sceneId && cursor.userId !== myId)
    .map(({ userId, userName, x, y }) => (
      <div
        key={userId}
        data-testid="cursor"
        aria-hidden
        // As large as the picture, and moved as a whole: nothing below it is laid out or painted again.
        className="pointer-events-none absolute inset-0 z-10 transition-[translate] duration-75 ease-linear will-change-[translate]"
        style={{ translate: `${x * 100}% ${y * 100}%` }}
      >
        <svg width="14" height="18" viewBox="0 0 14 18" className="-translate-x-px -translate-y-px drop-shadow">
          <path d="M1 1v13.5l3.6-3.3h6.2z" fill={hue(userId)} stroke="#fff" strokeLinejoin="round" />
        </svg>
        <span className="absolute top-4 left-3 max-w-36 truncate rounded-sm px-1.5 py-px text-xs font-medium text-black" style={{ background: hue(userId) }}>
          {userName}
        </span>
      </div>
    ))
}

/** A colour of one's own, the same for everybody who sees it. */
function hue(id: string): string {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 360
  return `hsl(${sum} 70% 70%)`
}
