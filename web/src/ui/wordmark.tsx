/** The mark: an easel with a drawing on it. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden className="shrink-0">
      <path d="M2.5 4h15v10.5h-15z" stroke="currentColor" strokeWidth="1.3" />
      <path d="m2.5 12 4-3.4 3.2 2.6 2.4-1.7 5.4 4.3" stroke="var(--accent)" strokeWidth="1.3" strokeLinejoin="round" />
      <path d="m7 14.5-2 4M13 14.5l2 4" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </svg>
  )
}
