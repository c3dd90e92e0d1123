import { expect, it } from 'vitest'
import { finder } from './lastYear'

const rows = [
  { code: '01', name: '道路养护', executed: '1' },
  { code: null, name: '河道 清淤', executed: '2' },
  { code: '03', name: '道路养护', executed: '3' },
]
const find = finder(rows, ({ code, name }) => [code, name])

it.each([
  ['03', '道路养护', '3'],
  ['99', '道路养护', '1'],
  [null, '河道清淤', '2'],
  ['道路养护', null, undefined],
  [null, '', undefined],
])('finds by code %s, else by name %s: %s', (code, name, executed) =>
  expect(find(code, name)?.executed).toBe(executed),
)
