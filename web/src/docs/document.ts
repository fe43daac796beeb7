/** The parts of an OpenAPI 3.1 document that the page shows. */
export type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  description?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  oneOf?: Schema[]
  additionalProperties?: boolean | Schema
  enum?: unknown[]
  const?: unknown
  default?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  pattern?: string
  examples?: unknown[]
}
type Media = { schema: Schema; example?: unknown }
export type Content = Record<string, Media>
export type Parameter = {
  name: string
  in: 'path' | 'query' | 'header' | 'cookie'
  required?: boolean
  description?: string
  schema: Schema
  example?: unknown
}
type Header = { description?: string; required?: boolean; schema: Schema }
export type Answer = { description: string; headers?: Record<string, Header | Reference>; content?: Content }
type Reference = { $ref: string }
type RawOperation = {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  security?: Record<string, string[]>[]
  parameters?: (Parameter | Reference)[]
  requestBody?: { required?: boolean; content: Content }
  responses: Record<string, Answer | Reference>
}
type PathItem = { parameters?: (Parameter | Reference)[] } & Partial<Record<Method, RawOperation>>
export type Document = {
  info: { title: string; version: string; summary?: string; description: string }
  tags: { name: string; description: string }[]
  paths: Record<string, PathItem>
  components: { schemas: Record<string, Schema> } & Record<string, Record<string, unknown>>
}

const METHODS = ['get', 'post', 'put', 'delete'] as const
export type Method = (typeof METHODS)[number]

/** One operation with everything that it refers to at hand. */
export type Operation = {
  id: string
  method: Method
  path: string
  summary: string
  description: string | undefined
  needsToken: boolean
  parameters: Parameter[]
  body: { type: string; media: Media } | undefined
  /** The answers of its own. */
  answers: NumberedAnswer[]
  /** Those that every operation may answer. */
  common: NumberedAnswer[]
}
type NumberedAnswer = { status: string; answer: Answer }
export type Group = { name: string; slug: string; description: string; operations: Operation[] }

/** The operations in the order of the document's tags, and within one in the order of its paths. */
export function groups(document: Document): Group[] {
  const common = commonAnswers(document)
  return document.tags.map(({ name, description }) => ({
    name,
    slug: name.toLowerCase().replaceAll(' ', '-'),
    description,
    operations: Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const raw = item[method]
        return raw?.tags[0] === name ? [operation(document, path, item, method, raw, common)] : []
      }),
    ),
  }))
}

/** The references that all operations which need a token have among their answers. */
function commonAnswers(document: Document): Set<string> {
  const each = Object.values(document.paths)
    .flatMap((item) => METHODS.flatMap((method) => item[method] ?? []))
    .filter((raw) => raw.security === undefined)
    .map((raw) => Object.values(raw.responses).map(referenceOf))
  return new Set(each[0]?.filter((reference) => reference !== '' && each.every((other) => other.includes(reference))))
}

const referenceOf = (node: object): string => (isReference(node) ? node.$ref : '')

function operation(document: Document, path: string, item: PathItem, method: Method, raw: RawOperation, common: Set<string>): Operation {
  const answers = (isCommon: boolean): NumberedAnswer[] =>
    Object.entries(raw.responses)
      .filter(([, answer]) => common.has(referenceOf(answer)) === isCommon)
      .map(([status, answer]) => ({ status, answer: resolve<Answer>(document, answer) }))
      .sort((a, b) => a.status.localeCompare(b.status))
  const body = Object.entries(raw.requestBody?.content ?? {})[0]
  return {
    id: raw.operationId,
    method,
    path,
    summary: raw.summary,
    description: raw.description,
    needsToken: raw.security === undefined,
    parameters: [...(item.parameters ?? []), ...(raw.parameters ?? [])].map((parameter) => resolve<Parameter>(document, parameter)),
    body: body && { type: body[0], media: body[1] },
    answers: answers(false),
    common: answers(true),
  }
}

/** What a reference leads to, with what is said beside the reference. */
export function resolve<T extends object>(document: Document, node: T | Reference): T {
  if (!isReference(node)) return node
  const { $ref, ...beside } = node
  let found: unknown = document
  for (const part of $ref.slice(2).split('/')) {
    found = (found as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  const target = resolve<T>(document, found as T | Reference)
  return 'properties' in target && 'properties' in beside
    ? { ...target, ...beside, properties: overlaid(target.properties as object, beside.properties as object) }
    : { ...target, ...beside }
}

const isReference = (node: object): node is Reference => '$ref' in node

function overlaid(below: object, above: object): object {
  const under = below as Record<string, object>
  return { ...under, ...Object.fromEntries(Object.entries(above).map(([name, more]) => [name, { ...under[name], ...(more as object) }])) }
}

/** The name under which a schema stands in the document. */
export function nameOf(schema: Schema): string | undefined {
  return schema.$ref?.replace('#/components/schemas/', '')
}

/** A schema's type in a word or two: `uuid`, `Scene[]`, `string or null`. */
export function typeOf(document: Document, schema: Schema): string {
  const name = nameOf(schema)
  const whole = resolve<Schema>(document, schema)
  if (whole.oneOf) return whole.oneOf.map((each) => typeOf(document, each)).join(' or ')
  if (name !== undefined && whole.type === 'object') return name
  if (whole.items) return `${typeOf(document, whole.items)}[]`
  const types = whole.type === undefined ? ['any'] : [whole.type].flat()
  return types.map((type) => (type === 'string' && whole.format !== undefined ? FORMATS[whole.format] ?? 'string' : type)).join(' or ')
}

const FORMATS: Record<string, string> = { uuid: 'uuid', 'date-time': 'instant', date: 'date', 'uri-reference': 'link', binary: 'file' }

/** What a value must keep to, in words. */
export function limitsOf(schema: Schema): string[] {
  const limits = []
  if (schema.const !== undefined) limits.push(`always ${text(schema.const)}`)
  if (schema.enum) limits.push(schema.enum.filter((each) => each !== null).map(text).join(' · '))
  const length = range(schema.minLength, schema.maxLength)
  if (length !== undefined) limits.push(`${length} characters`)
  const value = range(schema.minimum, schema.maximum)
  if (value !== undefined) limits.push(value)
  const items = range(schema.minItems, schema.maxItems)
  if (items !== undefined) limits.push(`${items} items`)
  if (schema.default !== undefined) limits.push(`default ${text(schema.default)}`)
  return limits
}

function range(from: number | undefined, to: number | undefined): string | undefined {
  if (from !== undefined && to !== undefined) return from === to ? figure(from) : `${figure(from)} to ${figure(to)}`
  if (to !== undefined) return `up to ${figure(to)}`
  return from === undefined || from === 0 ? undefined : `${figure(from)} or more`
}

const figure = (value: number): string => value.toLocaleString('en')
export const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The schema of the objects that are in a value: itself, what its array holds, or the one that is not null. */
export function objectIn(document: Document, schema: Schema): Schema | undefined {
  const whole = resolve<Schema>(document, schema)
  if (whole.properties) return whole
  if (whole.items) return objectIn(document, whole.items)
  const other = whole.oneOf?.find((each) => each.type !== 'null')
  return other && objectIn(document, other)
}

/** The example of a body. */
export function exampleOf(document: Document, media: Media): unknown {
  return media.example ?? resolve<Schema>(document, media.schema).examples?.[0]
}

/** What may be refused, as a table by status: each answer with its codes. */
export function refusals(document: Document): (NumberedAnswer & { codes: string[] })[] {
  return Object.values(document.components.responses ?? {})
    .map((each) => {
      const answer = each as Answer
      const example = answer.content?.['application/problem+json']?.example as { status: number }
      return { status: String(example.status), answer, codes: codesOf(document, answer) }
    })
    .sort((a, b) => a.status.localeCompare(b.status))
}

/** The words that a refusal may have as its `code`. */
export function codesOf(document: Document, answer: Answer): string[] {
  const media = answer.content?.['application/problem+json']
  if (!media) return []
  const code = resolve<Schema>(document, media.schema).properties?.code
  return code?.const === undefined ? ((code?.enum ?? []) as string[]) : [code.const as string]
}

/** The path with these values in it; what is missing stays as it is. */
export function pathWith(path: string, values: Record<string, string>): string {
  return path.replace(/\{([^}]+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined || value === '' ? whole : value.split('/').map(encodeURIComponent).join('/')
  })
}

/** The operation as a command for a shell. */
export function curl(document: Document, operation: Operation, base: string): string {
  const url = base + operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => `$${name.replace(/Id$/, '').toUpperCase()}`)
  const lines = [`curl ${operation.method === 'get' ? '' : `-X ${operation.method.toUpperCase()} `}"${url}"`]
  if (operation.needsToken) lines.push(`-H "Authorization: Bearer $TOKEN"`)
  if (operation.body?.type === 'application/json') {
    lines.push(`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(exampleOf(document, operation.body.media)).replaceAll("'", "'\\''")}'`)
  } else if (operation.body) {
    const fields = resolve<Schema>(document, operation.body.media.schema).properties ?? {}
    const example = exampleOf(document, operation.body.media) as Record<string, unknown>
    for (const [name, field] of Object.entries(fields)) {
      lines.push(field.format === 'binary' ? `-F ${name}=@picture.png` : `-F ${name}='${text(example[name] ?? '')}'`)
    }
  }
  return lines.join(' \\\n  ')
}
