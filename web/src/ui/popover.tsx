import { Popover } from 'radix-ui'
import type { ComponentProps } from 'react'
import { classes, FLOATING } from './classes'

/** What opens beside that which was pressed: the content of a `Popover.Root`. */
export function PopoverBox({ className, ...rest }: ComponentProps<typeof Popover.Content>) {
  return (
    <Popover.Portal>
      <Popover.Content sideOffset={8} collisionPadding={8} className={classes('z-40', FLOATING, className)} {...rest} />
    </Popover.Portal>
  )
}
