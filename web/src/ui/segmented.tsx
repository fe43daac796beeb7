import { ToggleGroup } from 'radix-ui'

type SegmentedProps<T extends string> = {
  name: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Segmented<T extends string>({ name, value, options, onChange }: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={name}
      value={value}
      onValueChange={(chosen) => {
        if (chosen !== '') onChange(chosen as T)
      }}
      className="inline-flex h-8 rounded-md p-0.5 ring-1 ring-line ring-inset"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="rounded-[5px] px-3 text-sm font-medium text-dim transition-colors hover:text-ink data-[state=on]:bg-line data-[state=on]:text-ink"
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
