import { expect, it } from 'vitest'
import { showBytes } from './bytes'

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1000, '1 kB'],
  [84_512, '85 kB'],
  [2_340_000, '2.3 MB'],
  [104_857_600, '105 MB'],
  [3_000_000_000_000, '3,000 GB'],
])('%i bytes are %s', (bytes, shown) => expect(showBytes(bytes, 'en')).toBe(shown))
