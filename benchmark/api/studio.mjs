/*
 * A project with one of each thing, and five people who stand to it differently.
 */
import { Person, pictureForm } from '../../web/e2e/person.mjs'
import { newPicture } from '../picture.mjs'

const SHAPE = { type: 'arrow', data: { x: 0.1, y: 0.2, width: 0.3, height: 0.1, color: '#00aaff' } }

export class Studio {
  static async begun(url, admin) {
    const [owner, editor, viewer, stranger] = await Promise.all(
      ['owner', 'editor', 'viewer', 'stranger'].map((name) => Person.registered(url, name)),
    )
    const project = await owner.do('POST', '/api/projects', { name: '비 오는 밤', tag: 'storyboard' })
    const elsewhere = await stranger.do('POST', '/api/projects', { name: 'Elsewhere', tag: 'illustration' })
    for (const [person, role] of [[editor, 'editor'], [viewer, 'viewer']]) {
      const { inviteCode } = await owner.do('POST', `/api/projects/${project.id}/invite`, { role })
      await person.do('POST', '/api/projects/join', { inviteCode })
    }
    const scene = await owner.do('POST', `/api/projects/${project.id}/scenes`, { description: '창가' })
    const form = pictureForm('art', newPicture(), 'art.png')
    const image = await editor.do('POST', `/api/scenes/${scene.id}/images`, form)
    const comment = await editor.do('POST', `/api/scenes/${scene.id}/comments`, { content: `@${owner.user.username} 어때요?` })
    const annotation = await editor.do('POST', `/api/images/${image.id}/annotations`, SHAPE)
    const { items } = await owner.do('GET', '/api/notifications')
    const ids = {
      projectId: project.id,
      sceneId: scene.id,
      imageId: image.id,
      commentId: comment.id,
      annotationId: annotation.id,
      studioId: project.studioId,
      userId: viewer.user.id,
      notificationId: items[0]?.id,
    }
    const of = { owner, editor, viewer, stranger, admin, nobody: new Person(url) }
    return new Studio(of, ids, elsewhere.id, image.originalUrl)
  }

  constructor(people, ids, elsewhere, file) {
    this.people = people
    this.ids = ids
    this.elsewhere = elsewhere
    this.file = file
    /** What nobody outside of the project may see. */
    this.secrets = ['projectId', 'sceneId', 'imageId', 'commentId', 'annotationId', 'notificationId'].map((name) => ids[name])
  }

  /** The id that a parameter or field of this name is about, most of the time. */
  idFor(name, chance) {
    if (chance.next() < 0.05) return this.elsewhere
    const key = name.toLowerCase().replace('parent', 'comment')
    const fitting = Object.keys(this.ids).find((each) => key.includes(each.slice(0, -2).toLowerCase()))
    return this.ids[fitting ?? chance.of(Object.keys(this.ids))]
  }
}
