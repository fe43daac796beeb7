import { Search } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { classes } from './classes'

/** The edge of what is written in, whatever its size and ground. */
const EDGE =
  'rounded-md text-ink ring-1 ring-line ring-inset placeholder:text-faint hover:ring-line-strong ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent'

export const INPUT = `h-9 w-full bg-raised px-3 aria-invalid:ring-bad ${EDGE}`

type SearchFieldProps = Omit<ComponentProps<'input'>, 'name' | 'onChange'> & {
  name: string
  onText: (text: string) => void
  /** The classes that say how wide it is. */
  width: string
}

/** In a toolbar: to look for something. */
export function SearchField({ name, onText, width, className, ...input }: SearchFieldProps) {
  return (
    <label className={classes('relative', className)}>
      <Search size={14} aria-hidden className="absolute top-2.25 left-2.5 text-faint" />
      <input
        type="search"
        onChange={(event) => { onText(event.target.value) }}
        aria-label={name}
        placeholder={name}
        className={classes('h-8 w-full bg-transparent pr-2 pl-8', EDGE, width)}
        {...input}
      />
    </label>
  )
}

const SELECTS = {
  plain: `h-8 bg-raised px-2 ${EDGE}`,
  /** For toolbars. */
  quiet: 'h-8 rounded-md bg-room px-2 text-sm font-medium text-dim ring-1 ring-line ring-inset hover:text-ink hover:ring-line-strong',
}

type SelectProps<T extends string> = {
  name: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
  kind?: keyof typeof SELECTS
  disabled?: boolean
  className?: string
}

/** One of several, of which only the one that is chosen is in sight. */
export function Select<T extends string>({ name, options, onChange, kind = 'plain', className, ...rest }: SelectProps<T>) {
  return (
    <select
      aria-label={name}
      onChange={(event) => { onChange(event.target.value as T) }}
      className={classes(SELECTS[kind], className)}
      {...rest}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

type FieldProps = Omit<ComponentProps<'input'>, 'name'> & {
  name: string
  label: string
  /** What the server says of this field. */
  error?: string | undefined
  hint?: string
}

/** A labelled input with its hint, or with what is wrong, below it. */
export function Field({ label, error, hint, className, ...input }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className={classes('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium text-dim">
        {label}
      </label>
      <input
        id={id}
        className={INPUT}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        {...input}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={classes('text-sm', error === undefined ? 'text-faint' : 'text-bad')}>
          {note}
        </p>
      )}
    </div>
  )
}

/** What is wrong with the form as a whole. */
export function FormError({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <p role="alert" className="animate-appear text-sm text-bad">
      {text}
    </p>
  )
}
