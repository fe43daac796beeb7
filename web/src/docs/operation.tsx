import { useState } from 'react'
import { Segmented } from '../ui/segmented'
import { classes } from '../ui/classes'
import { CodeBlock } from './code'
import { type Answer, codesOf, curl, type Document, exampleOf, type Operation, type Parameter, resolve, type Schema, objectIn, text } from './document'
import { Prose } from './prose'
import { FieldRow, Fields } from './schema'
import { TryIt } from './try-it'

type Props = { document: Document; operation: Operation }

/** All there is to know of one operation: what it takes and answers on one side, an example or a trial on the other. */
export function OperationSection({ document, operation }: Props) {
  return (
    <section id={operation.id} aria-labelledby={`${operation.id}-name`} className="grid scroll-mt-16 gap-x-12 gap-y-6 border-t border-line py-10 xl:grid-cols-[minmax(0,1fr)_minmax(0,460px)]">
      <div className="min-w-0">
        <h2 id={`${operation.id}-name`} className="text-lg font-semibold tracking-tight">
          <a href={`#${operation.id}`} className="hover:underline">
            {operation.summary}
          </a>
        </h2>
        <p className="mt-1 flex gap-2.5 font-mono text-sm">
          <MethodName method={operation.method} />
          <span className="min-w-0">{operation.path.split(/(\{[^}]+\})/).map((part, index) => (
            <span key={index} className={index % 2 === 0 ? 'text-ink' : 'text-dim'}>{part}</span>
          ))}</span>
        </p>
        {operation.description !== undefined && <Prose text={operation.description} className="mt-4 max-w-[68ch] text-dim" />}
        {!operation.needsToken && <p className="mt-4 text-sm text-faint">Needs no access token.</p>}
        <Parameters document={document} title="Path" parameters={of(operation, 'path')} />
        <Parameters document={document} title="Query" parameters={of(operation, 'query')} />
        <Parameters document={document} title="Headers" parameters={of(operation, 'header')} />
        {operation.body && (
          <Part title="Body" aside={operation.body.type}>
            <Fields document={document} schema={resolve<Schema>(document, operation.body.media.schema)} />
          </Part>
        )}
        <Part title="Answers">
          <ul>
            {operation.answers.map(({ status, answer }) => (
              <AnswerRow key={status} document={document} status={status} answer={answer} />
            ))}
          </ul>
          {operation.common.length > 0 && (
            <p className="border-t border-line py-2 text-sm text-faint">
              <span className="font-mono">{operation.common.map((each) => each.status).join(' ')}</span> as{' '}
              <a href="#" className="underline decoration-line-strong underline-offset-3 hover:text-ink">
                every operation
              </a>
            </p>
          )}
        </Part>
      </div>
      <Aside document={document} operation={operation} />
    </section>
  )
}

const of = (operation: Operation, place: Parameter['in']): Parameter[] => operation.parameters.filter((each) => each.in === place)

export function MethodName({ method, className }: { method: string; className?: string }) {
  const isReading = method === 'get'
  return (
    <span className={classes('font-mono uppercase', isReading ? 'text-dim' : method === 'delete' ? 'text-bad' : 'text-accent', className)}>
      {method}
    </span>
  )
}

function Part({ title, aside, children }: { title: string; aside?: string; children: React.ReactNode }) {
  return (
    <div className="mt-8">
      <h3 className="mb-1 flex items-baseline gap-2.5 border-b border-line pb-1.5 text-sm font-medium text-dim">
        {title}
        {aside !== undefined && <span className="font-mono text-xs font-normal text-faint">{aside}</span>}
      </h3>
      {children}
    </div>
  )
}

function Parameters({ document, title, parameters }: { document: Document; title: string; parameters: Parameter[] }) {
  if (parameters.length === 0) return null
  return (
    <Part title={title}>
      <ul>
        {parameters.map((parameter) => (
          <FieldRow
            key={parameter.name}
            document={document}
            name={parameter.name}
            schema={parameter.schema}
            isRequired={parameter.required === true}
            description={parameter.description}
          />
        ))}
      </ul>
    </Part>
  )
}

function AnswerRow({ document, status, answer }: { document: Document; status: string; answer: Answer }) {
  const [isOpen, setOpen] = useState(false)
  const codes = codesOf(document, answer)
  const media = Object.values(answer.content ?? {})[0]
  const object = codes.length === 0 && media ? objectIn(document, media.schema) : undefined
  const headers = Object.entries(answer.headers ?? {}).filter(([name]) => name !== 'X-Request-Id')
  const hasMore = object !== undefined || headers.length > 0
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <div className="grid grid-cols-[36px_minmax(0,1fr)] items-baseline">
        <span className={classes('font-mono text-sm', status < '400' ? 'text-accent' : 'text-dim')}>{status}</span>
        <div>
          <div className="text-dim">
            <Prose text={answer.description} />
          </div>
          {hasMore && (
            <button type="button" aria-expanded={isOpen} onClick={() => { setOpen(!isOpen) }} className="text-sm text-faint underline decoration-line-strong underline-offset-3 hover:text-ink">
              {isOpen ? 'Less' : [...headers.map(([name]) => name), ...(object ? ['body'] : [])].join(', ')}
            </button>
          )}
          {isOpen && (
            <div className="mt-2 animate-appear border-l border-line pl-4">
              {headers.length > 0 && (
                <ul>
                  {headers.map(([name, header]) => {
                    const { schema, description } = resolve<{ schema: Schema; description?: string }>(document, header)
                    return <FieldRow key={name} document={document} name={name} schema={schema} description={description} isAnswer />
                  })}
                </ul>
              )}
              {object && <Fields document={document} schema={object} isAnswer />}
            </div>
          )}
        </div>
      </div>
    </li>
  )
}

function Aside({ document, operation }: Props) {
  const [view, setView] = useState<'example' | 'try'>('example')
  return (
    <div className="min-w-0">
      <div className="grid gap-4 xl:sticky xl:top-16">
        <div>
          <Segmented
            name={`${operation.summary}: example or trial`}
            value={view}
            options={[
              { value: 'example', label: 'Example' },
              { value: 'try', label: 'Try it' },
            ]}
            onChange={setView}
          />
        </div>
        {view === 'example' ? <Example document={document} operation={operation} /> : <TryIt document={document} operation={operation} />}
      </div>
    </div>
  )
}

function Example({ document, operation }: Props) {
  const answered = operation.answers.filter(({ answer }) => answer.content !== undefined)
  const [status, setStatus] = useState(answered[0]?.status)
  const chosen = answered.find((each) => each.status === status)
  const [type, media] = Object.entries(chosen?.answer.content ?? {})[0] ?? []
  const isJson = type?.endsWith('json') ?? false
  const example = media && exampleOf(document, media)
  return (
    <>
      <CodeBlock label="Request" text={curl(document, operation, location.origin)} />
      {chosen && example !== undefined && (
        <CodeBlock
          label={
            <div role="group" aria-label="Status of the example" className="flex gap-2 overflow-x-auto">
              {answered.map((each) => (
                <button
                  key={each.status}
                  type="button"
                  aria-pressed={each.status === status}
                  onClick={() => { setStatus(each.status) }}
                  className="font-mono text-faint hover:text-ink aria-pressed:text-ink"
                >
                  {each.status}
                </button>
              ))}
            </div>
          }
          text={isJson ? JSON.stringify(example, null, 2) : text(example)}
          isJson={isJson}
        />
      )}
    </>
  )
}
