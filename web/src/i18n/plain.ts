/** As text is compared when something is looked for: without case, and composed, for names from some systems are not. */
const plain = (text: string): string => text.normalize('NFC').toLowerCase()

/** Whether each word of what is looked for stands in a text. */
export function says(text: string, lookedFor: string): boolean {
  const said = plain(text)
  return plain(lookedFor).split(/\s+/).every((word) => said.includes(word))
}
