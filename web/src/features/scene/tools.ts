import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Tool } from '../../canvas/marks'

export const COLORS = ['#ff4d42', '#ffb224', '#30c46c', '#3b93ff', '#111111', '#ffffff'] as const

/** Widths under full pressure, in thousandths of the picture's width. */
export const WIDTHS = [3, 6, 14] as const

type Hand = {
  tool: Tool
  color: string
  width: number
  /** Whether marks are shown. */
  marks: boolean
  take: (tool: Tool) => void
  dip: (color: string) => void
  widen: (width: number) => void
  showMarks: (marks: boolean) => void
}

/** The tool in hand; the ink is the same as last time. */
export const useHand = create<Hand>()(
  persist(
    (set) => ({
      tool: 'move',
      color: COLORS[0],
      width: WIDTHS[1],
      marks: true,
      take: (tool) => { set(tool === 'move' ? { tool } : { tool, marks: true }) },
      dip: (color) => { set({ color }) },
      widen: (width) => { set({ width }) },
      showMarks: (marks) => { set({ marks }) },
    }),
    { name: 'hwasil.hand', partialize: ({ color, width }) => ({ color, width }) },
  ),
)

type Overlay = {
  overlay: boolean
  /** In percent. */
  opacity: number
  showOverlay: (overlay: boolean) => void
  setOpacity: (opacity: number) => void
}

/** Whether the lines lie over the colours, and how strongly; the same from scene to scene. */
export const useOverlay = create<Overlay>((set) => ({
  overlay: false,
  opacity: 60,
  showOverlay: (overlay) => { set({ overlay }) },
  setOpacity: (opacity) => { set({ opacity }) },
}))
