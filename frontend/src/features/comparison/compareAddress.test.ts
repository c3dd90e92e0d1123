import { describe, expect, it } from 'vitest'
import {
  fileAddress,
  filterOf,
  focusYear,
  isFiltered,
  orderOf,
  readAddress,
  shownYears,
  unfiltered,
  USUAL,
  writeAddress,
  yearRange,
  type CompareAddress,
} from './compareAddress'

const EVERYTHING: CompareAddress = {
  years: [2020, 2021, 2023],
  region: '360000',
  codes: ['360722001', '360722002'],
  peerGroup: '开发区',
  name: '高新, 区',
  kind: 'PROJECT_EXPENDITURE',
  template: 'jiangxi-department-2020',
  statuses: ['APPROVED', 'PUBLISHED'],
  order: 'SCORE_CHANGE',
  orderYear: 2021,
  direction: 'DESC',
  chart: 'RANKING',
  measure: 'EXECUTED',
  lines: ['360722001'],
}
/** As the router hands it on: everything is text. */
const asQuery = (address: CompareAddress) =>
  Object.fromEntries(
    Object.entries(writeAddress(address))
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  )

describe('the address', () => {
  it('reads what it wrote', () => expect(readAddress(asQuery(EVERYTHING))).toEqual(EVERYTHING))

  it('has the names that the downloads take', () =>
    expect(Object.keys(asQuery(EVERYTHING)).toSorted()).toEqual([
      'chart',
      'codes',
      'direction',
      'kind',
      'lines',
      'measure',
      'name',
      'order',
      'orderYear',
      'peerGroup',
      'region',
      'statuses',
      'template',
      'years',
    ]))

  it('says nothing where everything is as usual', () => expect(asQuery(USUAL)).toEqual({}))

  it('takes nonsense for nothing said', () =>
    expect(
      readAddress({
        years: 'soon,20,99999,1989,2101',
        kind: 'SECRET',
        statuses: 'LOST,,FOUND',
        order: 'SALARY',
        orderYear: 'later',
        direction: 'SIDEWAYS',
        chart: 'PIE',
        measure: 'LUCK',
        codes: ' , ,',
        lines: '',
      }),
    ).toEqual(USUAL))

  it('takes what makes sense out of what does not', () =>
    expect(readAddress({ years: '2024,x,2022,2024', statuses: 'PUBLISHED,LOST', codes: ' 1 ,1,2' })).toEqual({
      ...USUAL,
      years: [2022, 2024],
      statuses: ['PUBLISHED'],
      codes: ['1', '2'],
    }))

  it('takes the first of what is said twice', () =>
    expect(readAddress({ chart: ['TREND', 'HEAT'] }).chart).toBe('TREND'))

  it('keeps to what the server takes', () => {
    const many = (count: number, from = 1) =>
      Array.from({ length: count }, (_, index) => from + index).join(',')
    const { years, codes, lines } = readAddress({
      years: many(40, 1990),
      codes: many(2_500),
      lines: many(50),
    })
    expect([years!.length, years![0], years!.at(-1)]).toEqual([30, 2000, 2029])
    expect([codes!.length, lines!.length]).toEqual([2_000, 20])
  })
})

describe('what is asked', () => {
  it('leaves out what does not restrict', () => expect(filterOf(USUAL)).toEqual({ kind: 'DEPARTMENT_WHOLE' }))

  it('has everything that is said', () =>
    expect(filterOf(EVERYTHING)).toEqual({
      kind: 'PROJECT_EXPENDITURE',
      departmentCodes: ['360722001', '360722002'],
      regionCode: '360000',
      peerGroup: '开发区',
      name: '高新, 区',
      templateCode: 'jiangxi-department-2020',
      statuses: ['APPROVED', 'PUBLISHED'],
    }))

  it('orders by a year that is shown, else by the newest', () => {
    expect(orderOf(EVERYTHING, [2020, 2021])).toEqual({
      field: 'SCORE_CHANGE',
      direction: 'DESC',
      year: 2021,
    })
    expect(orderOf(EVERYTHING, [2022])).toEqual({ field: 'SCORE_CHANGE', direction: 'DESC' })
  })
})

describe('the years shown', () => {
  const of = (departments: number, ...years: number[]) => years.map((year) => ({ year, departments }))
  const known = [...of(0, 2025), ...of(3, 2024, 2023, 2022, 2021, 2020, 2019)]
  it('are the newest five with reports, oldest first', () =>
    expect(shownYears(USUAL, known)).toEqual([2020, 2021, 2022, 2023, 2024]))
  it('are those of the address, whatever is known', () =>
    expect(shownYears({ ...USUAL, years: [2030] }, known)).toEqual([2030]))
  it('are the newest five where nothing was filed yet', () =>
    expect(shownYears(USUAL, of(0, 2026, 2025))).toEqual([2025, 2026]))
  it('are none where none is known', () => expect(shownYears(USUAL, [])).toEqual([]))
  it('have the year of the order in focus, else the newest', () => {
    expect(focusYear({ ...USUAL, orderYear: 2021 }, [2021, 2022])).toBe(2021)
    expect(focusYear({ ...USUAL, orderYear: 2019 }, [2021, 2022])).toBe(2022)
    expect(focusYear(USUAL, [])).toBeUndefined()
  })
  it.each([
    [2020, 2022, [2020, 2021, 2022]],
    [2022, 2020, [2020, 2021, 2022]],
    [2021, 2021, [2021]],
  ])('go from %i to %i', (from, to, years) => expect(yearRange(from, to)).toEqual(years))
  it('are thirty at the most', () => {
    expect(yearRange(1990, 2024)).toHaveLength(30)
    expect(yearRange(1990, 2024)[0]).toBe(1995)
  })
})

it('knows whether anything is chosen, and how to choose nothing', () => {
  expect(isFiltered(USUAL)).toBe(false)
  expect(isFiltered({ ...USUAL, years: [2020], chart: 'TREND', order: 'SCORE' })).toBe(false)
  expect(isFiltered({ ...USUAL, statuses: ['DRAFT'] })).toBe(true)
  expect(isFiltered(unfiltered(EVERYTHING))).toBe(false)
  expect(unfiltered(EVERYTHING)).toMatchObject({ years: [2020, 2021, 2023], chart: 'RANKING' })
})

it('has files made of the same: with the years in words, without what only the page has', () => {
  expect(fileAddress('csv', USUAL, [2023, 2024])).toBe('/comparison.csv?years=2023%2C2024')
  const [path, query] = fileAddress('xlsx', EVERYTHING, [2020, 2021, 2023]).split('?')
  expect(path).toBe('/comparison.xlsx')
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    years: '2020,2021,2023',
    region: '360000',
    codes: '360722001,360722002',
    peerGroup: '开发区',
    name: '高新, 区',
    kind: 'PROJECT_EXPENDITURE',
    template: 'jiangxi-department-2020',
    statuses: 'APPROVED,PUBLISHED',
    order: 'SCORE_CHANGE',
    orderYear: '2021',
    direction: 'DESC',
  })
  expect(fileAddress('pdf', EVERYTHING, [2020])).not.toContain('orderYear')
})
