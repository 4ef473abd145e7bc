// Signing keys that outlive a restart: SDKs read a key set once a day, so a new key each start would lock the product out.

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { type JWTPayload, SignJWT } from 'jose'
import { z } from 'zod'
import { type Database, readOne, run } from './database.ts'

type PublicKey = {
  readonly kty: 'RSA'
  readonly use: 'sig'
  readonly alg: 'RS256'
  readonly kid: string
  readonly n: string
  readonly e: string
}
export type SigningKeys = {
  readonly kid: string
  readonly publicKey: ReturnType<typeof createPublicKey>
  readonly sign: (claims: JWTPayload) => Promise<string>
  readonly jwks: () => { readonly keys: readonly PublicKey[] }
}

const row = z.object({ pem: z.string() })
const rsaJwk = z.object({ n: z.string(), e: z.string() })

const newPem = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()

const storedPem = (db: Database, name: string): string => {
  db.exec('CREATE TABLE IF NOT EXISTS signing_keys (name TEXT PRIMARY KEY, pem TEXT NOT NULL)')
  const found = readOne(db, row, 'SELECT pem FROM signing_keys WHERE name = ?', name)
  if (found) return found.pem
  const pem = newPem()
  run(db, 'INSERT INTO signing_keys (name, pem) VALUES (?, ?)', name, pem)
  return pem
}

/** The RS256 key of one issuer, made at the first start and kept in the state file. */
export const signingKeys = (db: Database, name: 'entra' | 'botframework'): SigningKeys => {
  const privateKey = createPrivateKey(storedPem(db, name))
  const publicKey = createPublicKey(privateKey)
  const { n, e } = rsaJwk.parse(publicKey.export({ format: 'jwk' }))
  const kid = createHash('sha256').update(n).digest('base64url').slice(0, 27)
  return {
    kid,
    publicKey,
    sign: (claims) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid }).sign(privateKey),
    jwks: () => ({ keys: [{ kty: 'RSA', use: 'sig', alg: 'RS256', kid, n, e }] }),
  }
}
