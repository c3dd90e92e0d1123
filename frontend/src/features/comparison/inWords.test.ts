import { expect, it } from 'vitest'
import { USUAL } from './compareAddress'
import { cell, words } from './forTests'
import { gradeOrder } from './gradeOrder'
import { filterInWords } from './inWords'
import { regionChoices } from './regionChoices'
import { columnsOf } from './tableColumns'

const frame = {
  regions: [{ code: '360000', name: '江西省', parent: null }],
  templates: [{ code: 'jx', name: '江西省模板', fullScore: 100, grades: [] }],
}

it('says that everything is compared', () =>
  expect(filterInWords(USUAL, frame, 44, words)).toBe(
    'kind.long.DEPARTMENT_WHOLE；comparison.everything；board.departments(44)',
  ))

it('names what is chosen, by its code where no name is known', () => {
  const address = {
    ...USUAL,
    region: '360000',
    peerGroup: '开发区',
    name: '高新',
    codes: ['1', '2'],
    template: 'jx',
    statuses: ['DRAFT' as const],
  }
  expect(filterInWords(address, frame, undefined, words)).toBe(
    'kind.long.DEPARTMENT_WHOLE；batch.region(江西省)；comparison.inPeerGroup(开发区)；comparison.named(高新)；' +
      'comparison.codes(2)；江西省模板；status.DRAFT',
  )
  expect(filterInWords({ ...USUAL, region: '99' }, frame, undefined, words)).toContain('batch.region(99)')
})

it('puts grades in order by what earns them', () =>
  expect(
    gradeOrder([
      {
        fullScore: 100,
        grades: [
          { grade: '优', from: '90' },
          { grade: '差', from: '0' },
        ],
      },
      {
        fullScore: 120,
        grades: [
          { grade: '良', from: '96' },
          { grade: '优', from: '114' },
        ],
      },
    ]),
  ).toEqual(['优', '良', '差']))

it('puts regions below their superiors', () =>
  expect(
    regionChoices([
      { code: '360000', name: '江西省', parent: null },
      { code: '360700', name: '赣州市', parent: { code: '360000' } },
      { code: '440000', name: '广东省', parent: null },
    ]),
  ).toEqual([
    { value: '360000', label: '江西省' },
    { value: '360700', label: '　赣州市' },
    { value: '440000', label: '广东省' },
  ]))

it('shows below each year what the chart shows, the figure first', () => {
  const keys = (...view: Parameters<typeof columnsOf>) => columnsOf(...view).map(({ key }) => key)
  expect(keys('HEAT', 'SCORE')).toEqual(['score', 'scoreChange', 'rank'])
  expect(keys('TREND', 'EXECUTED')).toEqual(['executed', 'executedChange', 'rate'])
  expect(keys('SCATTER', 'SCORE')).toEqual(['rate', 'score', 'grade'])
  expect(keys('GRADES', 'EXECUTED')).toEqual(['score', 'grade'])
  expect(keys('RANKING', 'SCORE')).toEqual(['score', 'scoreChange', 'rank', 'peerRank'])
})

it('shows figures as they were written, and nothing where there is none', () => {
  const texts = (one: ReturnType<typeof cell>) =>
    columnsOf('RANKING', 'SCORE').map(({ text, aside }) => [text(one), aside?.(one)])
  expect(texts(cell(2024, ['92.1250', '97', '1300', '优', '-1.5', 3, -2]))).toEqual([
    ['92.1250', undefined],
    ['-1.5', undefined],
    ['3', '▼2'],
    [null, undefined],
  ])
  expect(texts(cell(2024, [null]))).toEqual([
    [null, undefined],
    [null, undefined],
    [null, ''],
    [null, undefined],
  ])
})
