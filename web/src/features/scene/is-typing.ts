/** Whether a key belongs to what has the focus: a text, a choice, or something that lies over the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=radio], [role=slider], [role=menu], [role=dialog], dialog') !== null
  )
}
