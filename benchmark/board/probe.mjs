/**
 * What measures inside of a page, as `probe`. It is sent there as text: it may use nothing of this module.
 */
export function installProbe() {
  performance.setResourceTimingBufferSize(5000)

  /** Looks once a frame until something holds; when the first frame that shows it is over, which is when the next begins. */
  const firstFrame = (holds) =>
    new Promise((done) => {
      const look = () => (holds() ? requestAnimationFrame(done) : requestAnimationFrame(look))
      requestAnimationFrame(look)
    })

  const isShown = (picture) => picture.complete && picture.naturalWidth > 0 && getComputedStyle(picture).opacity === '1'
  let frames
  let watching = false

  globalThis.probe = {
    boardIsDrawn: () =>
      firstFrame(() => {
        const cards = [...document.querySelectorAll('[data-scene]')].filter((card) => {
          const { top, bottom } = card.getBoundingClientRect()
          return bottom > 0 && top < innerHeight
        })
        return cards.length > 0 && cards.every((card) => [...card.querySelectorAll('[data-layer] img')].every(isShown))
      }),

    beginFrames() {
      frames = []
      watching = true
      const note = (at) => {
        if (!watching) return
        frames.push(at)
        requestAnimationFrame(note)
      }
      requestAnimationFrame(note)
    },
    endFrames() {
      watching = false
      return frames.slice(1).map((at, index) => at - frames[index])
    },

    isFetched: (name) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(name) && entry.responseEnd > 0),
    /** When the page has had nothing to do for a while. */
    isIdle: () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))),
    /** Sets `turned`: how long after the next key the scene of that number shows that file. */
    awaitTurn(number, name) {
      globalThis.probe.turned = new Promise((done) => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            void firstFrame(() => {
              const picture = document.querySelector('[data-testid=picture] img[alt]:not([alt=""])')
              return document.querySelector('h1')?.textContent === number && picture?.currentSrc.includes(name) && isShown(picture)
            }).then((at) => { done(at - timeStamp) })
          },
          { capture: true, once: true },
        )
      })
    },

    /** Keeps when the pointer was where, as fractions of the picture, on the clock of the machine. */
    tellMoves() {
      const moves = []
      globalThis.probe.moves = moves
      const box = document.querySelector('[data-testid=picture]').getBoundingClientRect()
      addEventListener('pointermove', ({ clientX, timeStamp }) => {
        moves.push({ x: (clientX - box.left) / box.width, at: performance.timeOrigin + timeStamp })
      }, { capture: true })
    },
    /** Keeps when the cursor of somebody else was put where. */
    watchCursor() {
      const shown = []
      globalThis.probe.shown = shown
      const placeOf = () => parseFloat(document.querySelector('[data-testid=cursor]')?.style.translate ?? 'NaN') / 100
      let known = placeOf()
      const look = () => {
        const x = placeOf()
        if (!Number.isNaN(x) && x !== known) {
          known = x
          requestAnimationFrame((end) => { shown.push({ x, at: performance.timeOrigin + end }) })
        }
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
  }
}
