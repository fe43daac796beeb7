import { classes } from '../../ui/classes'

/** Says what a file becomes that is dropped here, while it hovers. */
export function DropHint({ over, text }: { over: boolean; text: string }) {
  return (
    <div
      aria-hidden
      className={classes(
        'pointer-events-none absolute inset-0 z-20 flex items-center justify-center bg-shade font-medium text-on-shade opacity-0 ring-2 ring-accent ring-inset transition-opacity',
        over && 'opacity-100',
      )}
    >
      {text}
    </div>
  )
}
