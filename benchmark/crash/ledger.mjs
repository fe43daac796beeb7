/*
 * Writers that keep a ledger of what was acknowledged, and the comparison of it with what is there.
 */
import { createHash } from 'node:crypto'
import { expect, pictureForm } from '../../web/e2e/person.mjs'
import { Asker } from '../asker.mjs'
import { pause } from '../delivery/random.mjs'
import { newPicture } from '../picture.mjs'
import { allOf } from '../proof.mjs'

/** A scene takes as many versions before the next one is begun. */
const VERSIONS_OF_A_SCENE = 40

const MARK = { x: 0.25, y: 0.5, color: '#d33a2c' }

/** Somebody who writes one kind of thing, all the time. */
class Scribe extends Asker {
  constructor(person, chance, studio, number) {
    super(person, person.base, chance)
    this.studio = studio
    this.number = number
    this.keys = 0
    /** When each acknowledgement came, in milliseconds. */
    this.acknowledgements = []
  }

  /** Goes on until it is told to stop, and has the answer to what it has asked for last. */
  async run(isOver) {
    while (!isOver()) {
      await this.write(`scribe-${this.number}.${++this.keys}`)
      await pause(this.studio.spacing)
    }
  }

  async post(path, body, key) {
    const made = await this.send('POST', path, body, key)
    expect(made !== undefined, `POST ${path} was refused`)
    this.acknowledgements.push(performance.now())
    return made
  }
}

class Commenter extends Scribe {
  said = new Map()

  async write(key) {
    const { id } = await this.post(`/api/projects/${this.studio.project}/comments`, { content: key }, key)
    this.said.set(key, id)
  }
}

class Annotator extends Scribe {
  drawn = new Map()

  async write(key) {
    const mark = { type: 'text', data: { ...MARK, content: key } }
    const { id } = await this.post(`/api/images/${this.studio.picture}/annotations`, mark, key)
    this.drawn.set(key, id)
  }
}

class Uploader extends Scribe {
  uploads = []

  async write(key) {
    if (this.uploads.length % VERSIONS_OF_A_SCENE === 0) {
      const scene = await this.post(`/api/projects/${this.studio.project}/scenes`, { description: key }, `${key}.scene`)
      this.scene = scene.id
    }
    const bytes = newPicture()
    const form = pictureForm('art', bytes, `${key}.png`)
    const { id, versionNumber } = await this.post(`/api/scenes/${this.scene}/images`, form, key)
    this.uploads.push({ scene: this.scene, id, versionNumber, sha256: sha256(bytes) })
  }
}

class Describer extends Scribe {
  async write(key) {
    const path = `/api/projects/${this.studio.project}/scenes/${this.studio.scenes[this.number]}`
    await this.send('PUT', path, { description: key })
    this.acknowledgements.push(performance.now())
    this.described = key
  }
}

const SCRIBES = [Commenter, Commenter, Commenter, Annotator, Annotator, Uploader, Uploader, Describer]

/** A project, its eight writers, and what they were told. */
export class Ledger {
  static async begun(person, chance) {
    const { id: project } = await person.do('POST', '/api/projects', { name: '불이 꺼져도', tag: 'storyboard' })
    const scenes = []
    for (const _ of SCRIBES) scenes.push((await person.do('POST', `/api/projects/${project}/scenes`, {})).id)
    const form = pictureForm('lineart', newPicture(), 'first.png')
    const { id: picture } = await person.do('POST', `/api/scenes/${scenes[0]}/images`, form)
    return new Ledger(person, chance, { project, scenes, picture, spacing: 0 })
  }

  constructor(person, chance, studio) {
    this.person = person
    this.studio = studio
    this.scribes = SCRIBES.map((Kind, i) => new Kind(person, chance(`scribe ${i}`), studio, i))
  }

  of(Kind) {
    return this.scribes.filter((scribe) => scribe instanceof Kind)
  }

  /** How many milliseconds each writer waits before its next change. */
  set spacing(milliseconds) {
    this.studio.spacing = milliseconds
  }

  /** When the first acknowledgement came that is later than that. */
  firstSince(time) {
    const later = this.scribes.map(({ acknowledgements }) => acknowledgements.find((at) => at > time) ?? Infinity)
    const first = Math.min(...later)
    return first < Infinity && first
  }

  get acknowledged() {
    return this.scribes.reduce((all, scribe) => all + scribe.acknowledgements.length, 0)
  }

  /** The longest that no change was acknowledged between these two times, in milliseconds. */
  longestSilence(from, to) {
    const all = this.scribes.flatMap(({ acknowledgements }) => acknowledgements.filter((at) => at > from && at < to))
    const times = [from, ...all.sort((a, b) => a - b), to]
    return Math.round(Math.max(...times.slice(1).map((at, i) => at - times[i])))
  }

  /**
   * Of what was acknowledged: how much is lost, there twice, or with other bytes; and how much is there that nobody was told of.
   *
   * @param person who looks
   */
  async compare(person = this.person) {
    const found = { lost: 0, doubled: 0, unknown: 0, otherBytes: 0 }
    const { project, picture } = this.studio
    const said = await all(person, `/api/projects/${project}/comments?scope=all`)
    count(found, this.of(Commenter).flatMap((each) => [...each.said]), said.map(({ content, id }) => [content, id]))
    const drawn = await all(person, `/api/images/${picture}/annotations?versionNumber=all`)
    const texts = drawn.map(({ data, id }) => [data.content, id])
    count(found, this.of(Annotator).flatMap((each) => [...each.drawn]), texts)
    for (const each of this.of(Uploader)) await this.compareFiles(person, each.uploads, found)
    for (const { described, number } of this.of(Describer)) {
      const scene = await person.do('GET', `/api/projects/${project}/scenes/${this.studio.scenes[number]}`)
      if (described !== undefined && scene.description !== described) found.lost++
    }
    const log = await all(person, `/api/projects/${project}/activity`)
    const seqs = new Set(log.map(({ seq }) => seq))
    return { ...found, gapsInTheLog: Math.max(...seqs) - seqs.size }
  }

  async compareFiles(person, uploads, found) {
    const places = [...new Map(uploads.map((upload) => [upload.id, upload])).values()]
    for (const { scene, id } of places) {
      const versions = await all(person, `/api/scenes/${scene}/images/${id}/history`)
      const mine = uploads.filter((upload) => upload.id === id)
      count(found, mine.map(({ versionNumber }) => [versionNumber, id]), versions.map((each) => [each.versionNumber, id]))
      for (const upload of mine) {
        const { originalUrl } = versions.find((each) => each.versionNumber === upload.versionNumber) ?? {}
        if (originalUrl && sha256(await person.file(originalUrl)) !== upload.sha256) found.otherBytes++
      }
    }
  }
}

const all = (person, path) => allOf(path, (page) => person.do('GET', page))

/** Compares pairs of a key and an id: each that was acknowledged is there once, and no other one. */
function count(found, acknowledged, there) {
  const ids = new Map()
  for (const [key, id] of there) ids.set(key, [...(ids.get(key) ?? []), id])
  for (const [key, id] of acknowledged) {
    const all = ids.get(key) ?? []
    if (!all.includes(id)) found.lost++
    if (all.length > 1) found.doubled++
    ids.delete(key)
  }
  found.unknown += ids.size
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
