import { type SyntheticEvent, useState } from 'react'
import { Button } from '../ui/button'
import { Field, INPUT } from '../ui/field'
import { useAccessToken } from './access'
import { CodeBlock } from './code'
import { type Document, exampleOf, type Operation, pathWith, resolve, type Schema, text as worded } from './document'

type Outcome = { status: number; ms: number; headers: string; body: string; isJson: boolean }

/** Headers that matter to who tries. */
const TOLD = ['content-type', 'etag', 'location', 'retry-after', 'idempotency-replayed', 'x-request-id']

/** Sends the operation with what is filled in, and shows what comes back. */
export function TryIt({ document, operation }: { document: Document; operation: Operation }) {
  const token = useAccessToken()
  const [outcome, setOutcome] = useState<Outcome | string>()
  const [isBusy, setBusy] = useState(false)
  const { body } = operation
  const parts = body && body.type !== 'application/json' ? resolve<Schema>(document, body.media.schema).properties : undefined

  async function send(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    try {
      setOutcome(await sent(operation, form, operation.needsToken ? await token.get() : undefined))
    } catch (failed) {
      setOutcome(failed instanceof Error ? failed.message : String(failed))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void send(event)} className="grid gap-3">
      {operation.needsToken && token.field}
      {operation.parameters.map((parameter) => (
        <Field
          key={`${parameter.in} ${parameter.name}`}
          name={`${parameter.in} ${parameter.name}`}
          label={parameter.name}
          placeholder={parameter.in === 'path' ? worded(parameter.example ?? '') : choices(document, parameter.schema)}
          required={parameter.required === true}
          autoComplete="off"
          spellCheck={false}
        />
      ))}
      {body?.type === 'application/json' && (
        <label className="grid gap-1.5 text-sm font-medium text-dim">
          Body
          <textarea
            name="body"
            rows={7}
            spellCheck={false}
            defaultValue={JSON.stringify(exampleOf(document, body.media), null, 2)}
            className={`${INPUT} h-auto resize-y py-2 font-mono text-xs font-normal`}
          />
        </label>
      )}
      {parts &&
        Object.entries(parts).map(([name, part]) =>
          part.format === 'binary' ? (
            <label key={name} className="grid gap-1.5 text-sm font-medium text-dim">
              {name}
              <input type="file" name={`part ${name}`} required className="text-sm font-normal text-dim file:mr-3 file:h-8 file:rounded-md file:bg-raised file:px-3 file:text-ink" />
            </label>
          ) : (
            <Field key={name} name={`part ${name}`} label={name} placeholder={choices(document, part)} autoComplete="off" />
          ),
        )}
      <div>
        <Button type="submit" kind="primary" disabled={isBusy}>
          Send
        </Button>
      </div>
      <div role="status" className="grid gap-3">
        {typeof outcome === 'string' && <p className="text-sm text-bad">{outcome}</p>}
        {typeof outcome === 'object' && (
          <CodeBlock
            label={
              <span className="font-mono">
                <span className={outcome.status < 400 ? 'text-accent' : 'text-bad'}>{outcome.status}</span> · {outcome.ms} ms
              </span>
            }
            head={outcome.headers}
            text={outcome.body}
            isJson={outcome.isJson}
          />
        )}
      </div>
    </form>
  )
}

const choices = (document: Document, schema: Schema): string => resolve<Schema>(document, schema).enum?.map(worded).join(' · ') ?? ''

async function sent(operation: Operation, form: FormData, token: string | undefined): Promise<Outcome> {
  const values = (place: string): [string, string][] =>
    [...form]
      .filter(([name, value]) => name.startsWith(`${place} `) && value !== '')
      .map(([name, value]) => [name.slice(place.length + 1), value as string])
  const query = new URLSearchParams(values('query')).toString()
  const path = pathWith(operation.path, Object.fromEntries(values('path'))) + (query && `?${query}`)
  const headers: Record<string, string> = Object.fromEntries(values('header'))
  if (token !== undefined && token !== '') headers.Authorization = `Bearer ${token}`
  let body: BodyInit | null = null
  if (operation.body?.type === 'application/json') {
    headers['Content-Type'] = 'application/json'
    body = form.get('body') as string
  } else if (operation.body) {
    body = new FormData()
    for (const [name, value] of values('part')) body.append(name, value)
  }
  const start = performance.now()
  const answer = await fetch(path, { method: operation.method.toUpperCase(), headers, body })
  const type = answer.headers.get('content-type') ?? ''
  const isJson = type.includes('json')
  const text = isJson || type.startsWith('text/') ? await answer.text() : ''
  const bytes = text === '' && answer.status !== 204 ? `(${(await answer.blob().catch(() => new Blob())).size} bytes)` : text
  return {
    status: answer.status,
    ms: Math.round(performance.now() - start),
    headers: TOLD.flatMap((name) => (answer.headers.has(name) ? [`${name}: ${answer.headers.get(name) ?? ''}`] : [])).join('\n'),
    body: isJson ? pretty(text) : bytes,
    isJson,
  }
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
