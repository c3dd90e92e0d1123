import { expect, it } from 'vitest'
import { ownPath } from './ownPath'

it.each(['/', '/reports/1?x=1#part', '/?name=%E9%AB%98'])('leads to %s', (to) => expect(ownPath(to)).toBe(to))

it.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  '/login?to=/login',
  'reports/1',
  '//',
  undefined,
  ['/reports/1'],
])('takes %s for nothing said', (to) => expect(ownPath(to)).toBe('/'))
