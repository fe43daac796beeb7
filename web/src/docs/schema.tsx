import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { classes } from '../ui/classes'
import { type Document, limitsOf, objectIn, resolve, type Schema, typeOf } from './document'
import { Prose } from './prose'

type FieldsProps = { document: Document; schema: Schema; isAnswer?: boolean }

/** An object's fields, each with what it may hold; objects within open on demand. */
export function Fields({ document, schema, isAnswer = false }: FieldsProps) {
  const required = new Set(schema.required)
  return (
    <ul>
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <FieldRow key={name} document={document} name={name} schema={field} isAnswer={isAnswer} isRequired={!isAnswer && required.has(name)} />
      ))}
      {typeof schema.additionalProperties === 'object' && (
        <FieldRow document={document} name="…" schema={schema.additionalProperties} isAnswer={isAnswer} />
      )}
    </ul>
  )
}

type FieldRowProps = { document: Document; name: string; schema: Schema; isRequired?: boolean; description?: string | undefined; isAnswer?: boolean }

/** One field or parameter. */
export function FieldRow({ document, name, schema, isRequired = false, description, isAnswer = false }: FieldRowProps) {
  const [isOpen, setOpen] = useState(false)
  const whole = resolve<Schema>(document, schema)
  const within = objectIn(document, schema)
  const told = description ?? whole.description
  const limits = limitsOf(whole)
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-mono text-sm text-ink">{name}</span>
        {within ? (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => { setOpen(!isOpen) }}
            className="inline-flex items-center gap-0.5 self-center text-sm text-dim hover:text-ink"
          >
            {typeOf(document, schema)}
            <ChevronRight size={12} className={classes('transition-transform', isOpen && 'rotate-90')} />
          </button>
        ) : (
          <span className="text-sm text-dim">{typeOf(document, schema)}</span>
        )}
        {isRequired && <span className="text-sm text-accent">required</span>}
        {limits.map((limit) => (
          <span key={limit} className="text-sm text-faint">
            {limit}
          </span>
        ))}
      </div>
      {told !== undefined && <Prose text={told} className="mt-0.5 text-dim" />}
      {isOpen && within && (
        <div className="mt-2 animate-appear border-l border-line pl-4">
          <Fields document={document} schema={within} isAnswer={isAnswer} />
        </div>
      )}
    </li>
  )
}
