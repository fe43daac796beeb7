/*
 * The stack that the studio was first designed for, on the same rows: Fastify and pg on Node, with prepared statements and
 * compiled response schemas, as its authors advise. It does less than Hwasil: no links are signed, no counts, no people, no
 * event log, no session looked up.
 *
 *   DATABASE_URL=postgresql://… node server.mjs PORT SECRET
 */
import Fastify from 'fastify'
import jwt from 'jsonwebtoken'
import pg from 'pg'

const [port, secret] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const query = async (name, text, values) => (await pool.query({ name, text, values })).rows

const text = { type: 'string' }
const maybe = { type: ['string', 'null'] }
const number = { type: 'integer' }
const image = { type: ['object', 'null'], properties: { id: text, url: text, width: number, height: number } }
const list = (name, properties) => ({
  schema: { response: { 200: { type: 'object', properties: { [name]: { type: 'array', items: { type: 'object', properties } } } } } },
})

const app = Fastify({ logger: false })
const guard = async (request, reply) => {
  try {
    request.user = jwt.verify(request.headers.authorization.slice(7), secret).sub
  } catch {
    return reply.code(401).send({ error: 'unauthorized' })
  }
}
const member = async (request, reply) => {
  const rows = await query('access', 'select role from project_participants where project_id = $1 and user_id = $2', [
    request.params.id,
    request.user,
  ])
  if (rows.length === 0) return reply.code(403).send({ error: 'forbidden' })
}
const dated = ({ created_at, updated_at }) => ({ createdAt: created_at.toISOString(), updatedAt: updated_at.toISOString() })
const pictured = (id, artwork, width, height) => id && { id, url: `/files/artworks/${artwork}/main.webp`, width, height }

app.get(
  '/api/projects',
  {
    ...list('projects', {
      id: text, name: text, description: maybe, deadline: maybe, tag: text, status: text, role: text, createdAt: text, updatedAt: text,
    }),
    preHandler: guard,
  },
  async (request) => {
    const rows = await query(
      'projects',
      `select p.*, pp.role from project_participants pp join projects p on p.id = pp.project_id
       where pp.user_id = $1 order by p.id desc limit 20`,
      [request.user],
    )
    return {
      projects: rows.map((row) => ({
        id: row.id,
        name: row.name,
        description: row.description,
        deadline: row.deadline?.toISOString().slice(0, 10) ?? null,
        tag: row.tag,
        status: row.status,
        role: row.role,
        ...dated(row),
      })),
    }
  },
)

app.get(
  '/api/projects/:id/scenes',
  {
    ...list('scenes', {
      id: text, sceneNumber: number, description: maybe, notes: maybe, createdAt: text, updatedAt: text, lineart: image, art: image,
    }),
    preHandler: [guard, member],
  },
  async (request) => {
    const rows = await query(
      'scenes',
      `select s.id, s.scene_number, s.description, s.notes, s.created_at, s.updated_at,
         l.id lid, lv.artwork_id la, lv.width lw, lv.height lh, a.id aid, av.artwork_id aa, av.width aw, av.height ah
       from scenes s
         left join images l on l.scene_id = s.id and l.type = 'lineart'
         left join image_history lv on lv.image_id = l.id and lv.version_number = l.current_version
         left join images a on a.scene_id = s.id and a.type = 'art'
         left join image_history av on av.image_id = a.id and av.version_number = a.current_version
       where s.project_id = $1 order by s.scene_number`,
      [request.params.id],
    )
    return {
      scenes: rows.map((row) => ({
        id: row.id,
        sceneNumber: row.scene_number,
        description: row.description,
        notes: row.notes,
        ...dated(row),
        lineart: pictured(row.lid, row.la, row.lw, row.lh),
        art: pictured(row.aid, row.aa, row.aw, row.ah),
      })),
    }
  },
)

app.post('/api/projects/:id/comments', { preHandler: [guard, member] }, async (request, reply) => {
  const [row] = await query(
    'comment',
    `insert into comments (id, project_id, user_id, content, created_at, updated_at)
     values (gen_random_uuid(), $1, $2, $3, now(), now()) returning id, created_at`,
    [request.params.id, request.user, request.body.content],
  )
  reply.code(201)
  return { comment: { id: row.id, projectId: request.params.id, content: request.body.content, createdAt: row.created_at.toISOString() } }
})

process.on('SIGTERM', () => process.exit(0))
await app.listen({ port: Number(port), host: '127.0.0.1' })
