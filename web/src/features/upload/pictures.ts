/** What the server takes; few systems know a media type for the files of Photoshop. */
export const PICTURES = 'image/jpeg,image/png,image/webp,image/tiff,image/vnd.adobe.photoshop,.psd,.tif,.tiff'

const TYPES = /^(image\/(jpeg|png|webp|tiff)|(image|application)\/(x-|vnd\.adobe\.)?photoshop)$/
const ENDING = /\.(jpe?g|png|webp|psd|tiff?)$/i

/** Bytes. */
const LARGEST = 50 * 1024 * 1024

/** Why the server would not take a file, by the contract's word, without sending it; undefined when it may. */
export function refusalOf({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>) {
  const isKnown = type === '' || type === 'application/octet-stream' ? ENDING.test(name) : TYPES.test(type)
  if (!isKnown) return 'unsupported-media-type'
  if (size > LARGEST) return 'payload-too-large'
  return size === 0 ? 'invalid-image' : undefined
}

export type Refusal = NonNullable<ReturnType<typeof refusalOf>>

/** The files that may be sent, and the names of the others by why they may not. */
export function sorted<Named extends Pick<File, 'name' | 'type' | 'size'>>(files: Named[]) {
  const taken: Named[] = []
  const refused = new Map<Refusal, string[]>()
  for (const file of files) {
    const why = refusalOf(file)
    if (why === undefined) taken.push(file)
    else refused.set(why, [...(refused.get(why) ?? []), file.name])
  }
  return { taken, refused }
}
