import type { ComponentProps } from 'react'
import { classes } from './classes'
import { Named } from './names'

const SHAPE =
  'inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-md px-3 font-medium whitespace-nowrap select-none ' +
  'transition-colors disabled:opacity-45'

const KINDS = {
  primary: 'bg-accent text-on-accent hover:bg-accent/88',
  plain: 'text-ink ring-1 ring-line-strong ring-inset hover:bg-hover',
  /** For what cannot be undone. */
  bad: 'text-bad ring-1 ring-line-strong ring-inset hover:bg-hover',
  quiet: 'text-dim hover:bg-hover hover:text-ink',
}

type ButtonProps = ComponentProps<'button'> & { kind?: keyof typeof KINDS }

export function Button({ kind = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classes(SHAPE, KINDS[kind], className)} {...rest} />
}

/** A link or a label that looks like a button. */
export function buttonLook(kind: keyof typeof KINDS = 'plain'): string {
  return classes(SHAPE, KINDS[kind])
}

/** What looks like a button that is only an icon. */
export const ICON =
  'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-dim transition-colors hover:bg-hover hover:text-ink'

/** A button that is only an icon; its name is told to screen readers, and on hover and focus. */
export function IconButton({ name, className, children, ...rest }: ComponentProps<'button'> & { name: string }) {
  return (
    <Named name={name}>
      <button
        type="button"
        aria-label={name}
        className={classes(ICON, 'disabled:pointer-events-none disabled:opacity-30', className)}
        {...rest}
      >
        {children}
      </button>
    </Named>
  )
}
