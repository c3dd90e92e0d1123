import { expect, it } from 'vitest'
import { filterOf, readAddress, writeAddress } from './peopleAddress'

it('reads what it wrote', () => {
  const address = { text: '李', role: 'CLERK' as const, state: 'out' as const }
  expect(readAddress(writeAddress(address) as never)).toEqual(address)
})

it('takes nonsense in the address for nothing said, and filters by nothing then', () => {
  const address = readAddress({ role: 'KING', state: 'asleep', text: '' })
  expect(address).toEqual({})
  expect(filterOf(address)).toEqual({})
})

it('tells those shut out from those who may sign in', () => {
  expect(filterOf({ state: 'out' })).toEqual({ disabled: true })
  expect(filterOf({ state: 'in' })).toEqual({ disabled: false })
})
