import { expect, it } from 'vitest'
import { holds, regionTree } from './regionTree'

const region = (code: string, parent?: string) => ({
  code,
  name: code,
  parent: parent ? { code: parent } : null,
})

it('puts every region under its superior and loses none', () => {
  const tree = regionTree([region('360000'), region('360700', '360000'), region('431025', '431000')])
  expect(tree.map(({ code }) => code)).toEqual(['360000', '431025'])
  expect(tree[0]!.children.map(({ code }) => code)).toEqual(['360700'])
  expect(holds(tree[0]!, '360700')).toBe(true)
  expect(holds(tree[0]!, '431025')).toBe(false)
})
