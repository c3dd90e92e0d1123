import { expect, it } from 'vitest'
import { printPath, readAddress, writeAddress, type PrintAddress } from './printAddress'

const ORDERS: PrintAddress[] = [
  { format: 'PDF', part: 'REPORT' },
  { format: 'DOCX', part: 'REPORT', profile: 'STRICT' },
  { format: 'XLSX', part: 'FORMS', profile: 'OFFICE' },
  { format: 'HTML', part: 'FORMS', project: 'b7f0' },
]

it.each(ORDERS)('reads what it wrote: %o', (order) =>
  expect(readAddress(writeAddress(order) as never)).toEqual(order),
)

it('leaves out of the address what is as usual', () =>
  expect(Object.values(writeAddress(ORDERS[0]!)).filter(Boolean)).toEqual([]))

it('takes nonsense in the address for nothing said', () =>
  expect(readAddress({ format: 'papyrus', profile: 'baroque', part: 'half' })).toEqual(ORDERS[0]))

it('prints a project’s form alone whatever else the address says', () =>
  expect(readAddress({ part: 'report', project: 'b7f0' })).toMatchObject({ part: 'FORMS', project: 'b7f0' }))

it('knows where the server hands it out', () => {
  expect(printPath('7', ORDERS[0]!)).toBe('/reports/7/print.pdf')
  expect(printPath('7', ORDERS[0]!, true)).toBe('/reports/7/print.pdf?download')
  expect(printPath('7', ORDERS[2]!)).toBe('/reports/7/print.xlsx?profile=office&part=forms')
  expect(printPath('7', ORDERS[3]!, true)).toBe('/reports/7/print.html?part=forms&project=b7f0&download')
  expect(printPath('../people?', { ...ORDERS[3]!, project: 'a&b' })).toBe(
    '/reports/..%2Fpeople%3F/print.html?part=forms&project=a%26b',
  )
})
