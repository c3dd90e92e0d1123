import { expect, it } from 'vitest'
import { boardVariables, readAddress, shownYears, writeAddress } from './boardAddress'

it('reads what it wrote', () => {
  const address = {
    region: '360722',
    name: '高新区',
    order: 'LATEST_SCORE' as const,
    direction: 'DESC' as const,
    until: 2023,
  }
  const written = writeAddress(address)
  expect(readAddress({ ...written, until: String(written.until) } as never)).toEqual(address)
})

it('takes nonsense in the address for nothing said', () =>
  expect(readAddress({ order: 'SALARY', direction: 'SIDEWAYS', until: 'soon' })).toEqual({
    order: 'CODE',
    direction: 'ASC',
  }))

it('leaves out of the address what is as usual', () =>
  expect(Object.values(writeAddress({ order: 'CODE', direction: 'ASC' })).filter(Boolean)).toEqual([]))

it('leaves out of the filter what does not restrict', () =>
  expect(boardVariables({ order: 'CODE', direction: 'ASC' }, [2023]).filter).toEqual({}))

it('shows a window of years', () => {
  const years = [2024, 2023, 2022, 2021].map((year) => ({ year }))
  const window = (until: number | undefined) => shownYears(years, until, 2).map(({ year }) => year)
  expect(window(undefined)).toEqual([2024, 2023])
  expect(window(2022)).toEqual([2022, 2021])
  expect(window(2030)).toEqual([2024, 2023])
  expect(window(1999)).toEqual([2022, 2021])
})
