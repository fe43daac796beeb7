import { useEffect, useState } from 'react'
import { classes } from './classes'

type Size = { width: number; height: number }

/** The renditions of a picture: one for a screen, and a small one; `width` and `height` are the original's. */
type Renditions = Size & { url: string; thumbnailUrl: string }

type PictureProps = {
  image: Renditions
  alt: string
  lazy?: boolean
  /** About how wide it is shown, in CSS pixels; the browser takes the rendition that is enough. As large as can be when absent. */
  width?: number
}

/** Files that were fetched and decoded ahead; held, so that the browser keeps what it decoded. */
const ready = new Map<string, HTMLImageElement>()
/** How many are held. */
const MOST_READY = 8

/** Fetches and decodes what will be shown as large as can be, so that it is there at once. */
export function prepare({ url }: Renditions): void {
  const file = fileOf(url)
  if (ready.has(file)) return
  const image = Object.assign(new Image(), { src: url })
  image.decode().then(
    () => {
      ready.set(file, image)
      for (const [oldest] of ready) if (ready.size > MOST_READY) ready.delete(oldest)
    },
    () => undefined,
  )
}

/**
 * A whole picture in the middle of its place. It lies on white paper, so that lines without a ground are seen in a dark
 * room too. Once it is there, it is replaced only when the next one is ready to be shown, so that a new version never
 * flashes; a new link to the same file changes nothing.
 */
export function Picture({ image, alt, lazy = false, width }: PictureProps) {
  const isReady = width === undefined && ready.has(fileOf(image.url))
  const [loaded, setLoaded] = useState<Renditions | undefined>(isReady ? image : undefined)
  const shown = loaded ?? image
  const ratio = shown.width / shown.height

  useEffect(() => {
    if (!loaded || fileOf(loaded.url) === fileOf(image.url)) return
    let current = true
    const show = () => {
      if (current) setLoaded(image)
    }
    const { src, srcSet = '', sizes = '' } = sources(image, width)
    Object.assign(new Image(), { sizes, srcset: srcSet, src }).decode().then(show, show)
    return () => {
      current = false
    }
  }, [image, loaded, width])

  return (
    <div className="@container-size relative flex size-full items-center justify-center">
      {width === undefined && !loaded && (
        <img
          src={image.thumbnailUrl}
          alt=""
          draggable={false}
          className="absolute bg-paper object-contain"
          style={{ aspectRatio: ratio, width: `min(100cqw, 100cqh * ${ratio})` }}
        />
      )}
      <img
        loading={lazy ? 'lazy' : 'eager'}
        {...sources(shown, width)}
        alt={alt}
        draggable={false}
        // A small one is decoded as it is painted: to ask for that first takes frames, and there may be forty.
        decoding={loaded || width !== undefined ? 'sync' : 'async'}
        onLoad={({ currentTarget }) => {
          const show = () => { setLoaded(shown) }
          if (width !== undefined) show()
          // Else there is white paper between the small rendition and this one.
          else currentTarget.decode().then(show, show)
        }}
        className={classes('relative bg-paper object-contain', !loaded && 'opacity-0')}
        style={{ aspectRatio: ratio, width: `min(100cqw, 100cqh * ${ratio})` }}
      />
    </div>
  )
}

/** A link without its signature, which changes from time to time. */
const fileOf = (url: string): string => url.replace(/\?.*$/, '')

function sources(image: Renditions, width: number | undefined): { src: string; srcSet?: string; sizes?: string } {
  if (width === undefined) return { src: image.url }
  return {
    sizes: `${width}px`,
    srcSet: `${image.thumbnailUrl} ${widthInside(image, 400, 400)}w, ${image.url} ${widthOnScreens(image)}w`,
    src: image.thumbnailUrl,
  }
}

/** How wide the rendition for screens is; beyond, there is only the original. */
export function widthOnScreens(image: Size): number {
  return widthInside(image, 1920, 1080)
}

function widthInside({ width, height }: Size, widest: number, highest: number): number {
  return Math.round(width * Math.min(1, widest / width, highest / height))
}
