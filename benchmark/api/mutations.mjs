/*
 * What is done to a request that could be right: one thing at a time.
 */

/** Values in place of another. */
const VALUES = [
  null, true, false, 0, -1, 1.9, -0.0, 2 ** 31, 2 ** 53, 1e308, -1e308, '', ' ', '5', 'NaN', 'null', [], {}, [[]], [null],
  { a: 1 }, 'a'.repeat(51), '가'.repeat(10_001), 'x'.repeat(70_000), '\u0000', 'a\u0000b', '\ud800', '\udc00\ud800', '\ufeff',
  'Z' + '\u0301'.repeat(200), '👩‍👩‍👧‍👦', '\u202eexe.gnp', "' OR 1=1--", '<script>alert(1)</script>', '${jndi:ldap://x}', '{{7*7}}', '=cmd()',
  '../../etc/passwd', '%00', '\r\nSet-Cookie: a=b', '2026-02-30', '0000-01-01', '10000-01-01', '2026-12-24T00:00:00+09:00',
  'abc', '00000000-0000-0000-0000-000000000000', '0199E7A2-0000-7000-8000-000000000020', '{0199e7a2-0000-7000-8000-000000000020}',
  '#00aaf', 'owner', 'admin', 'javascript:alert(1)', 'a@b', '@', 'İ@studio.test', Array(1_001).fill(0.5), Array(20_001).fill([0, 0]),
]

/** Keys that nobody knows. */
const KEYS = ['__proto__', 'constructor', '$ref', '@type', '@class', 'isAdmin', 'id', 'role', 'createdAt', '', 'a\u0000', '키']

/** Pieces of JSON that no value of ours turns into. */
const RAW = [
  '1e400', '-1e400', '1e900000000', '9'.repeat(2_000), '0x10', '01', '+1', 'NaN', 'Infinity', "'a'", '"\\ud800"', '"\\u0000"', '"\\x"',
  '"a', '[', '{', '[1,]', '{"a":1,}', '//a\n1', '[' + '['.repeat(10_000), '{"a":'.repeat(33) + '1' + '}'.repeat(33),
]

/** Bodies that are none. */
const BODIES = [
  '', ' ', 'null', '[]', '"x"', '1', '{}', '{', '{}{}', '{"a":1,"a":2}', '\ufeff{}', '{"__proto__":{"isAdmin":true}}',
  Buffer.from([0xc0, 0xaf]), Buffer.from([0x22, 0xc3, 0x28, 0x22]), Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]),
  Buffer.from([0x1f, 0x8b, 8, 0]), '['.repeat(1_000_000), '{"a":"' + 'x'.repeat(1_200_000) + '"}', '%', '<xml/>',
]

const SEGMENTS = [
  'abc', '%00', '..', '%2e%2e', '%2e%2e%2fadmin', ';jsessionid=1', '%ff', '%', '%zz', 'a'.repeat(300), 'a'.repeat(9_000), '-1', '1e3', '*', '%20', '한',
  '00000000-0000-0000-0000-000000000000', '{0199e7a2-0000-7000-8000-000000000020}', 'null', "'", '%27%20OR%201=1',
]

const QUERIES = [
  'limit=0', 'limit=-1', 'limit=1000000', 'limit=abc', 'limit=1e3', 'limit=1&limit=2', 'limit=', 'limit=%00', 'limit=99999999999999999999',
  'cursor=abc', 'cursor=', 'cursor=%00', `cursor=${'a'.repeat(5_000)}`, 'cursor=MTIz', 'cursor=eyJhIjoxfQ', 'sort=password_hash', 'sort=1;drop+table',
  'q=%25', 'q=_', 'q=%5C', "q='", `q=${'%25a'.repeat(2_000)}`, 'q=%00', 'q=%ED%A0%80', 'type=x', 'status=', 'scope=ALL', 'versionNumber=0',
  'versionNumber=99999999999', 'versionNumber=all', 'since=', 'since=-1', 'since=99999999999999999999', 'unread=maybe', 'tag=', 'a=b', '=', '&&&', '%', 'a[b]=c',
  'signature=x&expires=1', 'expires=99999999999999', 'wait=-1', 'wait=99999',
]

const HEADERS = [
  ['If-Match', 'abc'], ['If-Match', '"0"'], ['If-Match', '*'], ['If-Match', '"99999999999999999999"'], ['If-Match', 'W/"1"'], ['If-Match', ''],
  ['If-None-Match', '*'], ['If-None-Match', '"a", "b"'], ['Idempotency-Key', 'a'.repeat(129)], ['Idempotency-Key', ''], ['Idempotency-Key', '\t'],
  ['Content-Type', 'text/plain'], ['Content-Type', 'application/json; charset=utf-16'], ['Content-Type', 'multipart/form-data'], ['Content-Type', ''],
  ['Content-Type', 'multipart/form-data; boundary="a'], ['Content-Type', '/'], ['Content-Encoding', 'gzip'], ['Content-Encoding', 'br'],
  ['Accept', 'text/html'], ['Accept', ';;;'], ['Accept-Language', 'x'.repeat(2_000)], ['Accept-Encoding', 'identity;q=0, *;q=0'],
  ['Range', 'bytes=9-1'], ['Range', 'bytes=' + '0-0,'.repeat(1_000)], ['Range', 'bytes=-99999999999999999999'], ['Range', 'pages=1'],
  ['X-HTTP-Method-Override', 'DELETE'], ['X-Forwarded-For', '1.2.3.4, ::1, x'], ['X-Forwarded-Proto', 'javascript'], ['X-Request-Id', 'a b'],
  ['X-Request-Id', 'a'.repeat(4_000)], ['Origin', 'null'], ['Origin', 'http://evil.test'], ['Cookie', 'hwasil_refresh=;;=;'], ['Cookie', 'a'.repeat(4_000)],
  ['Authorization', 'Bearer'], ['Authorization', 'Basic YTpi'], ['Authorization', 'Bearer a.b.c'], ['Authorization', 'bearer ' + 'a'.repeat(5_000)],
  ['Expect', '200-ok'], ['Upgrade', 'websocket'], ['Connection', 'Upgrade'], ['Transfer-Encoding', 'xchunked'], ['Host', 'evil.test'],
]

/**
 * Changes one thing of the request `{method, path, query, headers, body}` in its place; says what.
 *
 * @param idFor an id of what that name is about, whether it fits or not
 */
export function mutate(request, chance, idFor) {
  const kinds = ['segment', 'query', 'header', 'method']
  if (request.json !== undefined) kinds.push('value', 'value', 'value', 'value', 'key', 'missing', 'raw', 'body', 'cut')
  else if (request.body) kinds.push('cut', 'flip', 'flip', 'twice')
  const kind = chance.of(kinds)
  MUTATIONS[kind](request, chance, idFor)
  return kind
}

const MUTATIONS = {
  segment(request, chance, idFor) {
    const segments = request.path.split('/')
    const own = segments.findLastIndex((segment) => segment.includes('-') && segment.length === 36)
    const which = own > 0 && chance.next() < 0.8 ? own : chance.between(1, segments.length - 1)
    segments[which] = chance.next() < 0.3 ? idFor(chance.of(['sceneId', 'projectId', 'imageId', 'userId', 'commentId'])) : chance.of(SEGMENTS)
    request.path = segments.join('/')
  },
  query(request, chance) {
    request.query.push(chance.of(QUERIES))
  },
  header(request, chance) {
    const [name, value] = chance.of(HEADERS)
    request.headers[name] = value
  },
  method(request, chance) {
    request.method = chance.of(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'])
  },
  value(request, chance) {
    put(request, chance, (object, key) => (object[key] = chance.of(VALUES)))
  },
  key(request, chance) {
    const text = JSON.stringify(request.json)
    const more = `${JSON.stringify(chance.of(KEYS))}:${JSON.stringify(chance.of(VALUES))}`
    request.body = text.startsWith('{') ? `{${more}${text === '{}' ? '' : ','}${text.slice(1)}` : `{${more}}`
  },
  missing(request, chance) {
    put(request, chance, (object, key) => delete object[key])
  },
  raw(request, chance) {
    put(request, chance, (object, key) => (object[key] = '\u2603raw'))
    request.body = JSON.stringify(request.json).replace('"\u2603raw"', () => chance.of(RAW))
  },
  body(request, chance) {
    request.body = chance.of(BODIES)
  },
  cut(request, chance) {
    const body = Buffer.from(request.body)
    request.body = body.subarray(0, chance.between(0, body.length))
  },
  flip(request, chance) {
    const body = Buffer.from(request.body)
    for (let times = chance.between(1, 8); times > 0; times--) body[chance.between(0, body.length - 1)] = chance.between(0, 255)
    request.body = body
  },
  twice(request) {
    request.body = Buffer.concat([Buffer.from(request.body), Buffer.from(request.body)])
  },
}

/** Does something to one value anywhere in the JSON, and writes it anew. */
function put(request, chance, change) {
  const root = { value: request.json }
  const places = []
  const walk = (value) => {
    for (const key of Object.keys(value)) {
      places.push([value, key])
      if (places.length < 200 && value[key] !== null && typeof value[key] === 'object') walk(value[key])
    }
  }
  walk(root)
  change(...chance.of(places))
  request.json = root.value
  request.body = JSON.stringify(root.value) ?? ''
}
