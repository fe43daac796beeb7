/*
 * What our own OpenAPI document says that may be asked, and values that its schemas allow.
 */

/** Each operation with its parameters and body, as the document has them. */
export function operationsOf(document) {
  const resolved = (value) => (value?.$ref ? at(document, value.$ref) : value)
  const found = []
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete', 'patch']) {
      const operation = item[method]
      if (operation === undefined) continue
      const content = resolved(operation.requestBody)?.content
      const [type] = Object.keys(content ?? {})
      found.push({
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved),
        body: type && { type, ...content[type] },
        statuses: new Set(Object.keys(operation.responses)),
      })
    }
  }
  return found
}

/** A value that the schema allows, drawn by chance; what ids there are is told by `idFor(name)`. */
export class Samples {
  constructor(document, chance, idFor) {
    this.document = document
    this.chance = chance
    this.idFor = idFor
  }

  of(schema, name = '') {
    if (schema === undefined || schema === true) return '무엇이든'
    if (schema.$ref) return this.of(at(this.document, schema.$ref), name)
    const examples = schema.examples ?? (schema.example === undefined ? [] : [schema.example])
    if (examples.length > 0 && this.chance.next() < 0.5) return structuredClone(this.chance.of(examples))
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return this.chance.of(schema.enum)
    const choice = schema.oneOf ?? schema.anyOf
    if (choice) return this.of(this.chance.of(choice), name)
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => this.of(each, name)))
    return this.ofType(Array.isArray(schema.type) ? this.chance.of(schema.type) : schema.type, schema, name)
  }

  ofType(type, schema, name) {
    const { minimum = -1000, maximum = 1000 } = schema
    switch (type) {
      case 'null':
        return null
      case 'boolean':
        return this.chance.next() < 0.5
      case 'integer':
        return this.chance.between(minimum, Math.min(maximum, minimum + 1000))
      case 'number':
        return minimum + this.chance.next() * (maximum - minimum)
      case 'array': {
        const length = this.chance.between(schema.minItems ?? 0, Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4))
        return Array.from({ length }, () => this.of(schema.items, name))
      }
      case 'object': {
        const required = schema.required ?? []
        const names = Object.keys(schema.properties ?? {}).filter((key) => required.includes(key) || this.chance.next() < 0.5)
        return Object.fromEntries(names.map((key) => [key, this.of(schema.properties[key], key)]))
      }
      default:
        return this.text(schema, name)
    }
  }

  text({ format, pattern, minLength = 0, maxLength = 40 }, name) {
    if (format === 'uuid') return this.idFor(name)
    if (format === 'date') return `20${this.chance.between(26, 40)}-0${this.chance.between(1, 9)}-1${this.chance.between(0, 9)}`
    if (format === 'date-time') return '2026-11-23T09:40:00Z'
    if (format === 'email') return `someone-${this.chance.between(0, 1e9)}@studio.test`
    if (pattern?.startsWith('^#')) return '#00aaff'
    if (pattern?.startsWith('^[1-9]')) return `${this.chance.between(1, 99)}`
    const length = this.chance.between(minLength, Math.min(maxLength, minLength + 24))
    return Array.from({ length }, () => this.chance.of(LETTERS)).join('')
  }
}

const LETTERS = [...'빛과 그림자 lantern-over_the.river 09éß漢😀']

/** What a reference within the document leads to. */
function at(document, reference) {
  const keys = reference.slice(2).split('/').map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  return keys.reduce((value, key) => value[key], document)
}
