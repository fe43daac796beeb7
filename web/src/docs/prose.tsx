import type { ReactNode } from 'react'
import { classes } from '../ui/classes'

const MARKS = /(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/

/** The little Markdown that descriptions use: paragraphs, bold, code and links. */
export function Prose({ text, className }: { text: string; className?: string }) {
  return (
    <div className={classes('grid gap-3', className)}>
      {text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          <p key={index}>{paragraph.split(MARKS).map(inline)}</p>
        ))}
    </div>
  )
}

function inline(part: string, index: number): ReactNode {
  if (part.startsWith('**')) {
    return (
      <strong key={index} className="font-semibold text-ink">
        {part.slice(2, -2)}
      </strong>
    )
  }
  if (part.startsWith('`')) return <Code key={index}>{part.slice(1, -1)}</Code>
  const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
  if (!link) return part
  return (
    <a key={index} href={link[2]} target="_blank" rel="noreferrer" className="text-ink underline decoration-line-strong underline-offset-3 hover:decoration-ink">
      {link[1]}
    </a>
  )
}

function Code({ children }: { children: ReactNode }) {
  return <code className="rounded-sm bg-hover px-1 py-px font-mono text-[0.92em] text-ink">{children}</code>
}
