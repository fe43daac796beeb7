import { describe, expect, it } from 'vitest'
import { codesOf, curl, type Document, groups, limitsOf, objectIn, type Operation, pathWith, refusals, resolve, type Schema, typeOf } from './document'

const document: Document = {
  info: { title: 'A', version: '1', description: '' },
  tags: [
    { name: 'Scenes', description: '' },
    { name: 'Empty ones', description: '' },
  ],
  paths: {
    '/api/scenes/{sceneId}': {
      parameters: [{ $ref: '#/components/parameters/SceneId' }],
      get: { operationId: 'readScene', summary: 'A scene', tags: ['Scenes'], security: [], responses: { 404: { $ref: '#/components/responses/NotFound' }, 200: { description: 'It.' }, 500: { $ref: '#/components/responses/Fault' } } },
      put: {
        operationId: 'editScene',
        summary: 'Edit',
        tags: ['Scenes'],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Scene' } } } },
        responses: { 500: { $ref: '#/components/responses/Fault' } },
      },
    },
  },
  components: {
    parameters: { SceneId: { name: 'sceneId', in: 'path', schema: { type: 'string', format: 'uuid' }, example: 'an id' } },
    responses: {
      NotFound: {
        description: 'No.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem', properties: { code: { const: 'not-found' } } }, example: { status: 404 } } },
      },
      Fault: { description: 'A fault of ours.', content: { 'application/problem+json': { schema: { properties: { code: { enum: ['a', 'b'] } } }, example: { status: 500 } } } },
    },
    schemas: {
      Id: { type: 'string', format: 'uuid' },
      Scene: { type: 'object', properties: { id: { $ref: '#/components/schemas/Id' } }, examples: [{ description: "Rain. It's lit." }] },
      Problem: { type: 'object', properties: { code: { type: 'string', description: 'A word.', enum: ['not-found', 'conflict'] } } },
    },
  },
}
const [scenes, empty] = groups(document)
const named = (id: string): Operation => scenes?.operations.find((each) => each.id === id) ?? expect.fail()
const scene: Schema = { $ref: '#/components/schemas/Scene' }

describe('the document', () => {
  it('is read by its tags, with what is referred to', () => {
    expect(scenes?.operations.map((each) => each.id)).toEqual(['readScene', 'editScene'])
    expect(empty).toMatchObject({ slug: 'empty-ones', operations: [] })
    expect(named('editScene').parameters).toMatchObject([{ name: 'sceneId', in: 'path' }])
    expect(named('readScene').answers.map((each) => each.status)).toEqual(['200', '404'])
    expect(named('readScene').common.map((each) => each.status)).toEqual(['500'])
    expect(named('readScene').needsToken).toBe(false)
    expect(named('editScene').needsToken).toBe(true)
  })

  it('says beside a reference what holds there only', () => {
    const answer = named('readScene').answers[1]?.answer ?? expect.fail()
    expect(codesOf(document, answer)).toEqual(['not-found'])
    const problem: Schema = { $ref: '#/components/schemas/Problem', properties: { code: { const: 'conflict' } } }
    expect(resolve<Schema>(document, problem).properties?.code).toEqual({ type: 'string', description: 'A word.', enum: ['not-found', 'conflict'], const: 'conflict' })
  })

  it('tells what may be refused', () => {
    expect(refusals(document)).toMatchObject([
      { status: '404', codes: ['not-found'] },
      { status: '500', codes: ['a', 'b'] },
    ])
  })

  it('has a word for each type', () => {
    expect(typeOf(document, scene)).toBe('Scene')
    expect(typeOf(document, { type: 'array', items: scene })).toBe('Scene[]')
    expect(typeOf(document, { oneOf: [scene, { type: 'null' }] })).toBe('Scene or null')
    expect(typeOf(document, { $ref: '#/components/schemas/Id' })).toBe('uuid')
    expect(typeOf(document, { type: ['string', 'null'], format: 'date-time' })).toBe('instant or null')
    expect(typeOf(document, { type: 'string', format: 'password' })).toBe('string')
  })

  it('has words for limits', () => {
    expect(limitsOf({ minLength: 1, maxLength: 20000 })).toEqual(['1 to 20,000 characters'])
    expect(limitsOf({ minimum: 1, maximum: 100, default: 50 })).toEqual(['1 to 100', 'default 50'])
    expect(limitsOf({ maxLength: 20 })).toEqual(['up to 20 characters'])
    expect(limitsOf({ minimum: 0 })).toEqual([])
    expect(limitsOf({ enum: ['a', 'b', null] })).toEqual(['a · b'])
  })

  it('finds the objects in a value', () => {
    for (const schema of [scene, { type: 'array', items: scene }, { oneOf: [{ type: 'null' }, scene] }]) {
      expect(objectIn(document, schema)?.properties).toHaveProperty('id')
    }
    expect(objectIn(document, { type: 'string' })).toBeUndefined()
  })

  it('makes paths and commands', () => {
    expect(pathWith('/files/{key}', { key: 'a b/c' })).toBe('/files/a%20b/c')
    expect(pathWith('/api/scenes/{sceneId}', { sceneId: '' })).toBe('/api/scenes/{sceneId}')
    expect(curl(document, named('editScene'), 'http://localhost')).toBe(
      `curl -X PUT "http://localhost/api/scenes/$SCENE" \\\n  -H "Authorization: Bearer $TOKEN" \\\n  -H 'Content-Type: application/json' \\\n  -d '{"description":"Rain. It'\\''s lit."}'`,
    )
  })
})
