import type { MarkInput } from './marks'

/** What one has done: a mark was drawn, or taken away. `ref` names it: by the key it was sent under, or by its id. */
export type Step = { did: 'draw' | 'erase'; ref: string; input: MarkInput }

/** One's own steps; nobody else's are among them. */
export type History = { past: Step[]; future: Step[] }

export const NO_HISTORY: History = { past: [], future: [] }

/** A new step; what was undone before it cannot be done again. */
export function after(history: History, step: Step): History {
  return { past: [...history.past, step], future: [] }
}

/** The step to undo, and the history without it; undefined when there is none. */
export function undone({ past, future }: History): { step: Step; history: History } | undefined {
  const step = past.at(-1)
  return step && { step, history: { past: past.slice(0, -1), future: [...future, step] } }
}

export function redone({ past, future }: History): { step: Step; history: History } | undefined {
  const step = future.at(-1)
  return step && { step, history: { past: [...past, step], future: future.slice(0, -1) } }
}

/** A mark has got another name: its id, or the key under which it was drawn anew. */
export function renamed({ past, future }: History, from: string, to: string): History {
  const rename = (step: Step) => (step.ref === from ? { ...step, ref: to } : step)
  return { past: past.map(rename), future: future.map(rename) }
}

/** A mark is gone for good, by somebody else's hand or refused: nothing of it is to be undone. */
export function without({ past, future }: History, ref: string): History {
  return { past: past.filter((step) => step.ref !== ref), future: future.filter((step) => step.ref !== ref) }
}
