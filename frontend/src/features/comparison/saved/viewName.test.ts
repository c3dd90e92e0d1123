import { describe, expect, it } from 'vitest'
import { LONGEST, spanOf, viewName } from './viewName'

describe('the name of a view', () => {
  it.each([
    [['开发区', undefined, '2020–2023'], [], '开发区 2020–2023'],
    [[undefined, ' '], [], '比较'],
    [['开发区'], ['开发区'], '开发区 2'],
    [['开发区'], ['开发区', '开发区 2', '开发区 4'], '开发区 3'],
    [['多\n行  名'], [], '多 行 名'],
  ])('of %j with %j taken is %s', (parts, taken, name) => expect(viewName(parts, '比较', taken)).toBe(name))

  it('is never too long, numbered or not, and tears no sign apart', () => {
    const long = '𠮷'.repeat(120)
    const first = viewName([long], '', [])
    expect([...first]).toHaveLength(LONGEST)
    const second = viewName([long], '', [first])
    expect([...second]).toHaveLength(LONGEST)
    expect(second.endsWith('𠮷 2')).toBe(true)
  })
})

it.each([
  ['2020,2021,2022', '2020–2022'],
  ['2023,2021', '2021、2023'],
  ['2022,2023', '2022、2023'],
  ['2023', '2023'],
  ['2023,2023,x', '2023'],
  ['', undefined],
  [undefined, undefined],
  ['bald', undefined],
])('years %s are said as %s', (years, said) => expect(spanOf(years)).toBe(said))
