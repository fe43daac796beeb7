import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Layer } from '../../api/types'

export type LayerView = Layer | 'both'

export const LAYERS: readonly Layer[] = ['lineart', 'art']

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
