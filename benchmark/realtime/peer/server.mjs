/*
 * The stack that the studio was first designed for: Socket.IO and pg on Node, on the same rows. It does less than Hwasil: no
 * events are logged, no lost connection goes on, no right is looked up but at a join.
 *
 *   DATABASE_URL=postgresql://… node server.mjs PORT SECRET
 */
import { createServer } from 'node:http'
import jwt from 'jsonwebtoken'
import pg from 'pg'
import { Server } from 'socket.io'

const [port, secret] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const query = async (name, text, values) => (await pool.query({ name, text, values })).rows

const http = createServer((_, response) => response.end('ok'))
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false })

io.use(async (socket, next) => {
  try {
    const { sub } = jwt.verify(socket.handshake.auth.token, secret)
    const [user] = await query('user', 'select id, username, nickname from users where id = $1 and is_active', [sub])
    socket.data.user = user
    next()
  } catch (refused) {
    next(refused)
  }
})

io.on('connection', (socket) => {
  const { user } = socket.data
  const room = ({ projectId }) => `project:${projectId}`

  socket.on('join:project', async (message) => {
    const { projectId } = message
    const rows = await query('access', 'select role from project_participants where project_id = $1 and user_id = $2', [
      projectId,
      user.id,
    ])
    if (rows.length === 0) return socket.emit('error', { code: 'FORBIDDEN' })
    socket.join(room(message))
    const participants = (await io.in(room(message)).fetchSockets()).map((other) => other.data.user)
    socket.emit('joined:project', { projectId, participants })
  })

  socket.on('cursor:move', (message) => {
    if (!socket.rooms.has(room(message))) return
    const { sceneId, x, y } = message
    socket.to(room(message)).emit('cursor:moved', { userId: user.id, userName: user.nickname, sceneId, x, y })
  })

  socket.on('comment:create', async (message, acknowledge) => {
    if (!socket.rooms.has(room(message))) return acknowledge({ error: 'forbidden' })
    const { projectId, content } = message
    const [row] = await query(
      'comment',
      `insert into comments (id, project_id, user_id, content, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, $3, now(), now()) returning id, created_at`,
      [projectId, user.id, content],
    )
    const comment = { id: row.id, projectId, content, user, createdAt: row.created_at.toISOString() }
    socket.to(room(message)).emit('comment:created', { comment })
    acknowledge({ comment })
  })
})

process.on('SIGTERM', () => process.exit(0))
http.listen(Number(port), '127.0.0.1')
