import { Menu, X } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { IconButton } from '../ui/button'
import { classes } from '../ui/classes'
import { Names } from '../ui/names'
import { Mark } from '../ui/wordmark'
import { AccessProvider } from './access'
import { Contents } from './contents'
import { type Document, type Group, groups } from './document'
import { OperationSection } from './operation'
import { Overview } from './overview'

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('hashchange', listener)
  return () => { removeEventListener('hashchange', listener) }
}
const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash.slice(1))

/** The page: what there is on the left, and what was chosen of it. */
export function DocsPage({ document }: { document: Document }) {
  const [all] = useState(() => groups(document))
  const [isOpen, setOpen] = useState(false)
  const hash = useHash()
  const group = all.find((each) => each.slug === hash || each.operations.some((operation) => operation.id === hash))

  useEffect(() => {
    const target = window.document.getElementById(hash)
    if (target) target.scrollIntoView()
    else window.scrollTo(0, 0)
  }, [hash])

  return (
    <AccessProvider>
      <div className="min-h-dvh bg-room lg:grid lg:grid-cols-[264px_minmax(0,1fr)]">
        <header className="sticky top-0 z-20 flex h-12 items-center gap-2.5 border-b border-line bg-room pr-2 pl-4 lg:hidden">
          <Name version={document.info.version} />
          <IconButton name={isOpen ? 'Close' : 'Operations'} aria-expanded={isOpen} onClick={() => { setOpen(!isOpen) }}>
            {isOpen ? <X size={16} /> : <Menu size={16} />}
          </IconButton>
        </header>
        <div
          className={classes(
            'fixed inset-x-0 top-12 bottom-0 z-10 flex-col bg-room lg:sticky lg:top-0 lg:flex lg:h-dvh lg:border-r lg:border-line',
            isOpen ? 'flex' : 'hidden',
          )}
        >
          <div className="hidden h-12 shrink-0 items-center gap-2.5 border-b border-line px-4 lg:flex">
            <Name version={document.info.version} />
          </div>
          <Contents all={all} here={hash} onGo={() => { setOpen(false) }} />
        </div>
        <main className="mx-auto w-full max-w-[1200px] min-w-0 px-4 pb-24 sm:px-10">
          {group ? <GroupOf document={document} group={group} /> : <Overview document={document} all={all} />}
        </main>
      </div>
      <Names />
    </AccessProvider>
  )
}

function Name({ version }: { version: string }) {
  return (
    <>
      <a href="/" aria-label="Hwasil" className="-ml-1 flex size-7 items-center justify-center rounded-md hover:bg-hover">
        <Mark />
      </a>
      <a href="#" className="flex-1 font-semibold tracking-tight">
        Hwasil API
      </a>
      <span className="font-mono text-xs text-faint">{version}</span>
    </>
  )
}

function GroupOf({ document, group }: { document: Document; group: Group }) {
  return (
    <>
      <header id={group.slug} className="scroll-mt-16 py-10">
        <h1 className="text-xl font-semibold tracking-tight">{group.name}</h1>
        <p className="mt-1 text-lg text-dim">{group.description}</p>
      </header>
      {group.operations.map((operation) => (
        <OperationSection key={operation.id} document={document} operation={operation} />
      ))}
    </>
  )
}
