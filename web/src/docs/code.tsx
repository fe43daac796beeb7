import { Check, Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton } from '../ui/button'

const TOKENS = /("(?:[^"\\]|\\.)*"(?:\s*:)?|\btrue\b|\bfalse\b|\bnull\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/

type CodeBlockProps = {
  label: ReactNode
  /** What stands above the text and is not copied with it. */
  head?: string
  text: string
  isJson?: boolean
}

/** Text in a frame that can be copied; JSON with its names and values told apart. */
export function CodeBlock({ label, head, text, isJson = false }: CodeBlockProps) {
  const [isCopied, setCopied] = useState(false)
  return (
    <figure className="overflow-hidden rounded-md bg-raised ring-1 ring-line ring-inset">
      <figcaption className="flex h-9 items-center gap-1 border-b border-line pr-1 pl-3 text-sm text-dim">
        <div className="min-w-0 flex-1">{label}</div>
        <IconButton
          name={isCopied ? 'Copied' : 'Copy'}
          className="size-7"
          onClick={() => void navigator.clipboard.writeText(text).then(() => { setCopied(true) })}
          onBlur={() => { setCopied(false) }}
        >
          {isCopied ? <Check size={13} /> : <Copy size={13} />}
        </IconButton>
      </figcaption>
      <pre tabIndex={0} className="max-h-96 overflow-auto p-3 font-mono text-xs text-ink">
        {head !== undefined && <span className="mb-3 block text-dim">{head}</span>}
        {isJson ? text.split(TOKENS).map(coloured) : text}
      </pre>
    </figure>
  )
}

function coloured(part: string, index: number): ReactNode {
  if (index % 2 === 0) return <span key={index} className="text-faint">{part}</span>
  if (part.endsWith(':')) return <span key={index} className="text-dim">{part}</span>
  return <span key={index} className={part.startsWith('"') ? 'text-ink' : part === 'null' ? 'text-faint' : 'text-accent'}>{part}</span>
}
