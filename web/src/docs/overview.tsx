import { type Document, type Group, refusals } from './document'
import { MethodName } from './operation'
import { Prose } from './prose'

/** What holds for all operations, and what there is. */
export function Overview({ document, all }: { document: Document; all: Group[] }) {
  return (
    <div className="grid gap-x-12 xl:grid-cols-[minmax(0,1fr)_minmax(0,460px)]">
      <header className="max-w-[68ch] py-10">
        <h1 className="text-xl font-semibold tracking-tight">The {document.info.title} API</h1>
        {document.info.summary !== undefined && <p className="mt-1 text-lg text-dim">{document.info.summary}</p>}
        <Prose text={document.info.description} className="mt-6 gap-4 text-dim" />
        <p className="mt-6 text-dim">
          As a document for programs:{' '}
          <a href="/api/openapi.json" className="font-mono text-sm text-ink underline decoration-line-strong underline-offset-3 hover:decoration-ink">
            /api/openapi.json
          </a>
          , OpenAPI 3.1.
        </p>
        <h2 className="mt-12 mb-1 border-b border-line pb-1.5 text-sm font-medium text-dim">Refusals</h2>
        <ul>
          {refusals(document).map(({ codes, answer, status }) => (
            <li key={answer.description} className="grid grid-cols-[36px_minmax(0,1fr)] border-t border-line py-2 text-dim first:border-t-0">
              <span className="font-mono text-sm">{status}</span>
              <div>
                <span className="font-mono text-sm text-ink">{codes.join(', ')}</span>
                <Prose text={answer.description.replace(/ \(`[a-z-]+`\)/g, '')} />
              </div>
            </li>
          ))}
        </ul>
      </header>
      <div className="pb-10 xl:py-10">
        {all.map((group) => (
          <section key={group.slug} className="border-t border-line py-4 xl:first:border-t-0 xl:first:pt-0">
            <h2 className="font-medium">
              <a href={`#${group.slug}`} className="hover:underline">
                {group.name}
              </a>
            </h2>
            <ul className="mt-1.5 grid gap-1">
              {group.operations.map((operation) => (
                <li key={operation.id}>
                  <a href={`#${operation.id}`} className="flex gap-2.5 font-mono text-xs text-dim hover:text-ink">
                    <MethodName method={operation.method} className="w-11 shrink-0" />
                    {operation.path}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
