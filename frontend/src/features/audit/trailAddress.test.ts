import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { EVENTS, filterOf, readAddress, writeAddress } from './trailAddress'

it('reads what it wrote', () => {
  const address = { event: 'REFUSED' as const, login: 'clerk' }
  expect(readAddress(writeAddress(address) as never)).toEqual(address)
  expect(filterOf(address)).toEqual({ events: ['REFUSED'], login: 'clerk' })
})

it('takes nonsense in the address for nothing said', () =>
  expect(filterOf(readAddress({ event: 'EARTHQUAKE', login: '' }))).toEqual({}))

it('offers every event that the schema knows', () => {
  const schema = readFileSync('../schema/audit.graphqls', 'utf8')
  const events = /enum AuditEvent \{([^}]*)\}/.exec(schema)![1]!.match(/^ {2}[A-Z_]+$/gm)!
  expect([...EVENTS].sort()).toEqual(events.map((event) => event.trim()).sort())
})
