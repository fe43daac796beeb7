import { type ComponentProps, useId } from 'react'
import { classes } from './classes'

export const INPUT =
  'h-9 w-full rounded-md bg-raised px-3 text-ink ring-1 ring-line ring-inset placeholder:text-faint hover:ring-line-strong ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent aria-invalid:ring-bad'

/** In a toolbar: to look for something, and to choose one of several. */
export const SEARCH =
  'h-8 w-full rounded-md bg-transparent pr-2 pl-8 text-ink ring-1 ring-line ring-inset placeholder:text-faint hover:ring-line-strong ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent'
export const SELECT =
  'h-8 rounded-md bg-room px-2 text-sm font-medium text-dim ring-1 ring-line ring-inset hover:text-ink hover:ring-line-strong'

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
