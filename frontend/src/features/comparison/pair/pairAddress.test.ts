import { describe, expect, it } from 'vitest'
import { besideLastYear, readAddress, swapped, withSide, writeAddress } from './pairAddress'

describe('the address of two reports', () => {
  it.each([
    [{}, { left: undefined, right: undefined, onlyDifferences: false }],
    [{ left: 'a' }, { left: 'a', right: undefined, onlyDifferences: false }],
    [
      { left: ['a', 'b'], right: 'c', only: 'differences' },
      { left: 'a', right: 'c', onlyDifferences: true },
    ],
    [
      { left: '', only: 'nonsense' },
      { left: undefined, right: undefined, onlyDifferences: false },
    ],
  ])('%j is read', (query, address) => expect(readAddress(query)).toEqual(address))

  it('is written as it is read', () => {
    const address = { left: 'a', right: 'b', onlyDifferences: true }
    expect(readAddress(writeAddress(address) as Record<string, string>)).toEqual(address)
    expect(writeAddress({ onlyDifferences: false })).toEqual({})
  })

  it('changes a side, both, or puts last year in front', () => {
    const address = { left: 'a', right: 'b', onlyDifferences: true }
    expect(withSide(address, 'right', 'c')).toEqual({ ...address, right: 'c' })
    expect(swapped(address)).toEqual({ left: 'b', right: 'a', onlyDifferences: true })
    expect(besideLastYear(address, 'b', 'z')).toEqual({ left: 'z', right: 'b', onlyDifferences: true })
  })
})
