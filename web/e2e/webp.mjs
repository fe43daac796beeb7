/** Width and height in a WebP's header; throws when the bytes are no WebP. */
export function webpSize(bytes) {
  const fourCharacters = (at) => bytes.toString('latin1', at, at + 4)
  if (fourCharacters(0) !== 'RIFF' || fourCharacters(8) !== 'WEBP') throw new Error('these bytes are no WebP')
  switch (fourCharacters(12)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    default:
      throw new Error(`a WebP cannot begin with a chunk ${fourCharacters(12)}`)
  }
}
