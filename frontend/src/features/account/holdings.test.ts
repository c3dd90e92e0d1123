import { expect, it } from 'vitest'
import { carryOver, inputOf, newHolding, sameHoldings, type Draft, type DraftHolding } from './holdings'

const XINFENG = { code: '360722001', name: '信丰高新区' }
const JIANGXI = { code: '360000', name: '江西省' }
const holding = (change: Partial<DraftHolding>): DraftHolding => ({ ...newHolding(), ...change })
const draft = (name: string, ...holdings: DraftHolding[]): Draft => ({ login: 'li', name, holdings })

it('sends for each role what it is held for, and nothing else', () =>
  expect(
    inputOf([
      holding({ role: 'CLERK', department: XINFENG, region: JIANGXI }),
      holding({ role: 'REVIEWER', department: XINFENG, region: JIANGXI }),
      holding({ role: 'ANALYST', region: null }),
      holding({ role: 'ADMINISTRATOR', department: XINFENG, region: JIANGXI }),
    ]),
  ).toEqual([
    { role: 'CLERK', departmentCode: '360722001' },
    { role: 'REVIEWER', regionCode: '360000' },
    { role: 'ANALYST' },
    { role: 'ADMINISTRATOR' },
  ]))

it('takes roles in another order for the same', () => {
  const [one, other] = [holding({ role: 'ANALYST' }), holding({ role: 'ADMINISTRATOR' })]
  expect(sameHoldings([one, other], [other, one])).toBe(true)
  expect(sameHoldings([one], [other])).toBe(false)
})

it('keeps what was typed and takes over what somebody else changed beside it', () => {
  const analyst = holding({ role: 'ANALYST' })
  const from = draft('李四', holding({ role: 'CLERK', department: XINFENG }))
  const typed = { ...from, name: '李四光' }
  const now = draft('李四', analyst)
  expect(carryOver(typed, from, now)).toEqual({ draft: draft('李四光', analyst), clashes: [] })
})

it('names what both have changed, and keeps what was typed', () => {
  const from = draft('李四')
  expect(carryOver(draft('李四光'), from, draft('李思'))).toEqual({
    draft: draft('李四光'),
    clashes: ['name'],
  })
})
