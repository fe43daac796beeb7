/* A project that is as full as a project gets: what a page looks like when everything in it is long and many. */
import { io } from 'socket.io-client'
import { expect, Person, pictureForm } from '../e2e/person.mjs'

const PEOPLE = 37
/** How many of them are there now. */
const PRESENT = 12
const SCENES = 60
const COMMENTS = 200

const NAMES = [
  '남궁하늘별빛나래', 'Maximiliana von Hohenstein-Wittelsbach', '선우은채', 'Jo', '황보석진 (배경 미술 감독)',
  'Wolfeschlegelsteinhausenbergerdorff', '제갈민서', 'Anna-Lena Øvergård-Fjellheim', '독고준', '이',
]
const TEXTS = [
  '주인공이 비에 젖은 골목을 지나 오래된 화실의 문을 열기 직전에 잠시 멈추어 뒤를 돌아보는 긴 컷',
  'She stops before the door of the old studio, looks back once more over the wet roofs, and only then goes in',
  '짧게',
  'https://example.org/a/very/long/address/which/has/no/place/to/break/and/goes/on/and/on?with=everything',
]
const SAID = [
  '이 부분의 역광이 조금 더 부드러우면 좋겠어요. 앞 컷에서 넘어오는 빛의 방향이 왼쪽이라서, 창틀 그림자가 반대로 떨어지면 눈에 걸립니다. 나머지는 아주 좋아요!',
  'Fine by me.',
  'I would hold this one two beats longer: the drop has to fall, and we have to see her see it, before the cut to the cat. '
    + 'Otherwise the joke in the next panel comes out of nowhere, and we lose what the last three panels have built up.',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
]

/**
 * A project of Soyeon, Emily and many others, a part of whom look at it until `leave` is called; `from`: scenes whose
 * pictures it has, too.
 */
export async function crowd(soyeon, emily, from) {
  // Somebody else's, and the two come last: they are not told of everybody who joins.
  const director = await named(soyeon.base, '총감독')
  const project = await director.do('POST', '/api/projects', {
    name: '끝나지 않는 장마와 옥탑방 화실의 고양이들: 극장판 스토리보드 · The Rain That Never Ends, and the Cats of the Roof',
    tag: 'storyboard',
    deadline: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
  })
  const { inviteCode } = await director.do('POST', `/api/projects/${project.id}/invite`, { role: 'member' })
  const people = [soyeon, emily]
  for (let n = 0; n < PEOPLE; n++) people.push(await named(soyeon.base, NAMES[n % NAMES.length]))
  for (const person of people.toReversed()) await person.do('POST', '/api/projects/join', { inviteCode })
  for (const { user } of [soyeon, emily]) await director.do('PUT', `/api/projects/${project.id}/participants/${user.id}`, { role: 'owner' })

  const files = await Promise.all(from.map(({ images }) => (images.art ?? images.lineart) && soyeon.file((images.art ?? images.lineart).originalUrl)))
  const scenes = []
  for (let n = 0; n < SCENES; n++) {
    const scene = await soyeon.do('POST', `/api/projects/${project.id}/scenes`, { description: TEXTS[n % TEXTS.length] })
    if (n % 7 === 0) await soyeon.do('PUT', `/api/projects/${project.id}/scenes/${scene.id}`, { label: `EP12-SQ034-CUT${n}` })
    scenes.push(scene)
    await upload(soyeon, scene, files[n % files.length])
  }
  const [scene] = scenes
  for (let n = 0; n < COMMENTS; n++) {
    await people[n % people.length].do('POST', `/api/scenes/${scene.id}/comments`, { content: SAID[n % SAID.length] })
  }
  const sockets = await Promise.all(people.slice(2, PRESENT + 2).map((person) => present(person, project.id, scene.id)))
  return { project, scene, leave: () => { for (const socket of sockets) socket.disconnect() } }
}

async function named(base, nickname) {
  const person = await Person.registered(base, 'crew')
  person.user = await person.do('PUT', '/api/users/profile', { nickname, email: person.user.email })
  return person
}

async function upload(person, scene, bytes) {
  const form = pictureForm('art', bytes, '장마_극장판_최종_진짜최종_v12_수정본.png')
  const { status } = await person.call('POST', `/api/scenes/${scene.id}/images`, form)
  expect(status === 201, `uploading answers ${status}`)
}

async function present(person, projectId, sceneId) {
  const socket = io(person.base, { transports: ['websocket'], auth: { token: person.token }, forceNew: true })
  const joined = await new Promise((resolve) => socket.emit('join:project', { projectId }, resolve))
  expect(joined.ok, `joining answers ${JSON.stringify(joined)}`)
  socket.emit('join:scene', { projectId, sceneId })
  return socket
}
