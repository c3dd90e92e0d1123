import { expect, it } from 'vitest'
import { newId } from './identity'

it('makes UUIDs of version 7 that begin with their moment', () => {
  const id = newId(0x0192_1234_5678)
  expect(id).toMatch(/^01921234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('makes each one anew', () => {
  const ids = Array.from({ length: 1000 }, () => newId(0))
  expect(new Set(ids).size).toBe(1000)
})
