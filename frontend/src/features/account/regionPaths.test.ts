import { expect, it } from 'vitest'
import { regionPaths } from './regionPaths'

it('names the regions above each region, as far as they are known', () =>
  expect(
    regionPaths([
      { code: '360000', name: '江西省', parent: null },
      { code: '360700', name: '赣州市', parent: { code: '360000' } },
      { code: '360722', name: '信丰县', parent: { code: '360700' } },
      { code: '431025', name: '临武县', parent: { code: '431000' } },
    ]).map(({ detail }) => detail),
  ).toEqual(['360000', '江西省 / 360700', '江西省 / 赣州市 / 360722', '431025']))
