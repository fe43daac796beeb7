import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

/** Everybody's. */
export const PASSWORD = 'lantern over the river'

/** Somebody with an account, who speaks to the server over REST. */
export class Person {
  constructor(base, user, token) {
    this.base = base
    this.user = user
    this.token = token
  }

  /** A new account, with a name that nobody has. */
  static async registered(base, name) {
    const username = `${name}-${Date.now().toString(36)}${process.pid.toString(36)}`
    const { status, body } = await new Person(base).call('POST', '/api/auth/register', {
      username,
      email: `${username}@studio.example`,
      password: PASSWORD,
      nickname: name,
    })
    expect(status === 201, `registering answers 201, not ${status}: ${JSON.stringify(body)}`)
    return new Person(base, body.user, body.accessToken)
  }

  /** The same one, who asks another node. */
  at(base) {
    return new Person(base, this.user, this.token)
  }

  /** Any answer, refusals as well. */
  async call(method, path, body, headers = {}) {
    const json = body !== undefined && !(body instanceof FormData)
    const answer = await fetch(this.base + path, {
      method,
      headers: {
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
        ...(json && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: json ? JSON.stringify(body) : body,
    })
    const text = await answer.text()
    const at = performance.now()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text), at }
  }

  /** The body of an answer that must be 2xx. */
  async do(method, path, body) {
    const answer = await this.call(method, path, body)
    expect(answer.status < 300, `${method} ${path} answers ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async upload(scene, type, file) {
    const form = pictureForm(type, await readFile(file), basename(file))
    const answer = await this.call('POST', `/api/scenes/${scene.id}/images`, form)
    expect(answer.status === 201, `uploading ${file} answers ${answer.status}: ${JSON.stringify(answer.body)}`)
    return answer
  }

  async file(url) {
    const answer = await fetch(new URL(url, this.base))
    expect(answer.ok, `GET ${url} answers ${answer.status}`)
    return Buffer.from(await answer.arrayBuffer())
  }
}

/** What is sent to put a picture into a scene. */
export function pictureForm(type, bytes, name) {
  const form = new FormData()
  form.append('type', type)
  form.append('image', new Blob([bytes]), name)
  return form
}

/** Ends the journey with a sentence when what must hold does not. */
export function expect(holds, otherwise) {
  if (!holds) throw new Error(otherwise)
}

/** What the condition gives once it gives something; polls until the deadline. */
export async function until(what, condition, milliseconds = 10_000) {
  const deadline = performance.now() + milliseconds
  for (;;) {
    const result = await condition()
    if (result) return result
    expect(performance.now() < deadline, `${what}: not within ${milliseconds} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
