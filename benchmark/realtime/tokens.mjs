/*
 * Reads lines of a person's id and a session's id, and writes a token for each, as Hwasil and as the peer make them:
 *
 *   node tokens.mjs SECRET HWASIL_FILE PEER_FILE
 */
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const jwt = createRequire(`${process.cwd()}/`)('jsonwebtoken')
const [secret, hwasilFile, peerFile] = process.argv.slice(2)
const people = readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))

const ofHwasil = ([sub, sid]) =>
  jwt.sign({ sub, sid, iss: 'hwasil', aud: 'hwasil-api', jti: randomBytes(32).toString('base64url') }, secret, {
    expiresIn: '50m',
    header: { alg: 'HS256', typ: 'at+jwt' },
  })
const ofPeer = ([sub]) => jwt.sign({ sub }, secret, { expiresIn: '1d' })

writeFileSync(hwasilFile, people.map(ofHwasil).join('\n'))
writeFileSync(peerFile, people.map(ofPeer).join('\n'))
