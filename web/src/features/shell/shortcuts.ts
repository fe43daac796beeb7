import { useEffect, useRef } from 'react'

/*
 * Every shortcut of every page, in one place: the dialog shows this table, and useShortcut takes its keys from it. What
 * the sheet and the stage hear by themselves stands here only to be shown.
 */

/** Where a key works. */
export const PLACES = ['everywhere', 'studio', 'board', 'scene'] as const

/** `keys`: as they are pressed, `Mod` is Ctrl, or ⌘ on a Mac; several ways are apart by a bar. */
type Shortcut = { place: (typeof PLACES)[number]; keys: string }

export const shortcuts = {
  help: { place: 'everywhere', keys: '?' },
  close: { place: 'everywhere', keys: 'Escape' },
  searchProjects: { place: 'studio', keys: '/' },
  newProject: { place: 'studio', keys: 'C' },
  search: { place: 'board', keys: '/' },
  newScene: { place: 'board', keys: 'N' },
  moveFocus: { place: 'board', keys: 'ArrowLeft|ArrowRight|ArrowUp|ArrowDown' },
  ends: { place: 'board', keys: 'Home|End' },
  open: { place: 'board', keys: 'Enter' },
  moveScene: { place: 'board', keys: 'Shift+ArrowLeft|Shift+ArrowRight' },
  moveRow: { place: 'board', keys: 'Shift+ArrowUp|Shift+ArrowDown' },
  turn: { place: 'scene', keys: 'ArrowLeft|ArrowRight' },
  fit: { place: 'scene', keys: '0' },
  actual: { place: 'scene', keys: '1' },
  zoom: { place: 'scene', keys: '+|-' },
  tools: { place: 'scene', keys: 'V|P|A|R|N|E' },
  marks: { place: 'scene', keys: 'M' },
  undo: { place: 'scene', keys: 'Mod+Z' },
  redo: { place: 'scene', keys: 'Mod+Shift+Z' },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof shortcuts

type Press = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** Whether that is the press of one of the keys. A sign that needs Shift on some keyboards is written as the sign alone. */
export function isPress(keys: string, { key, shiftKey, ctrlKey, metaKey, altKey }: Press): boolean {
  return keys.split('|').some((way) => {
    const parts = way.split('+').map((part) => (part === '' ? '+' : part))
    const wanted = parts.at(-1) ?? ''
    const isSign = wanted.length === 1 && wanted.toLowerCase() === wanted.toUpperCase()
    return (
      key.toLowerCase() === wanted.toLowerCase() &&
      (isSign || shiftKey === parts.includes('Shift')) &&
      (ctrlKey || metaKey) === parts.includes('Mod') &&
      altKey === parts.includes('Alt')
    )
  })
}

/** Whether somebody writes there, so that keys are letters. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type=range], [type=file]), textarea, select, [contenteditable]') !== null
}

/** Does something at the press of a shortcut, save where somebody writes or a dialog is open. */
export function useShortcut(name: ShortcutName, run: () => void): void {
  const latest = useRef(run)
  useEffect(() => { latest.current = run })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isWriting(event.target) || document.querySelector('dialog[open]')) return
      if (!isPress(shortcuts[name].keys, event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => { window.removeEventListener('keydown', onKey) }
  }, [name])
}
