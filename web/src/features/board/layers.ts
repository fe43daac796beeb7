import { useCallback, useState } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Layer } from '../../api/types'

export type LayerView = Layer | 'both'

export const LAYERS: readonly Layer[] = ['lineart', 'art']

/** The layers that a card shows, one below the other. */
export const layersIn = (view: LayerView): readonly Layer[] => (view === 'both' ? LAYERS : [view])

/** Card widths in pixels. */
export const CARD = { smallest: 176, largest: 560, usual: 304 }

type BoardView = {
  layers: LayerView
  card: number
  showLayers: (layers: LayerView) => void
  resize: (card: number) => void
}

/** How this user likes to look at boards; kept in the browser. */
export const useBoardView = create<BoardView>()(
  persist(
    (set) => ({
      layers: 'both',
      card: CARD.usual,
      showLayers: (layers) => { set({ layers }) },
      resize: (card) => { set({ card }) },
    }),
    { name: 'hwasil.board' },
  ),
)

/** How a board was left: how far down, in CSS pixels, and at which scene. */
type Left = { top: number; active: string | undefined }

const byProject = new Map<string, Left>()

/** How a board was left the last time; kept while the page is open. */
export function useLeft(projectId: string) {
  const [left] = useState(() => byProject.get(projectId))
  const leave = useCallback(
    (top: number, active: string | undefined) => { byProject.set(projectId, { top, active }) },
    [projectId],
  )
  return { left, leave }
}
