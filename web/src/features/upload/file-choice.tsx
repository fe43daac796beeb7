import type { ReactNode } from 'react'
import { PICTURES } from './pictures'

type FileChoiceProps = {
  name: string
  onFile: (file: File) => void
  className: string
  children: ReactNode
  /** Whether the Tab key comes to it. */
  inTabOrder?: boolean
}

/** Something to press that asks for a picture. The input itself takes the focus and the key. */
export function FileChoice({ name, onFile, className, children, inTabOrder = true }: FileChoiceProps) {
  return (
    <label
      title={name}
      className={`${className} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`}
    >
      <input
        type="file"
        accept={PICTURES}
        aria-label={name}
        tabIndex={inTabOrder ? undefined : -1}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      {children}
    </label>
  )
}
