import { describe, expect, it } from 'vitest'
import { branchOf, isRemovable, placeAfterStep, type Direction, type Place, type Placed } from './sections'

/** `1a 2b 2c 1d`: depth and name of each. */
const outline = (text: string): Placed[] =>
  text.split(' ').map((one) => ({ level: Number(one[0]), id: one.slice(1) }))
const show = (sections: Placed[]) => sections.map(({ level, id }) => level + id).join(' ')

/** What the server makes of it. */
function moved(sections: Placed[], id: string, { after, level }: Place): string {
  const branch = branchOf(sections, id)
  const shift = level - branch[0]!.level
  const rest = sections.filter((one) => !branch.includes(one))
  const target = rest.findIndex((one) => one.id === after)
  const isBelow = after !== null && level > rest[target]!.level
  const at = after === null ? 0 : isBelow ? target + 1 : target + branchOf(rest, after).length
  const placed = branch.map((one) => ({ ...one, level: one.level + shift }))
  return show([...rest.slice(0, at), ...placed, ...rest.slice(at)])
}

const step = (text: string, id: string, direction: Direction) => {
  const place = placeAfterStep(outline(text), id, direction)
  return place && moved(outline(text), id, place)
}

describe('one step', () => {
  it.each<[string, string, Direction, string | undefined]>([
    ['1a 1b 1c', 'b', 'up', '1b 1a 1c'],
    ['1a 1b 1c', 'a', 'up', undefined],
    ['1a 1b 1c', 'b', 'down', '1a 1c 1b'],
    ['1a 1b 1c', 'c', 'down', undefined],
    ['1a 2b 3c 1d 2e', 'd', 'up', '1d 2e 1a 2b 3c'],
    ['1a 2b 1c 2d', 'a', 'down', '1c 2d 1a 2b'],
    ['1a 2b 2c 1d', 'c', 'up', '1a 2c 2b 1d'],
    ['1a 2b 2c 1d', 'c', 'down', '1a 2b 1d 2c'],
    ['1a 2b 1c 2d', 'd', 'up', '1a 2b 2d 1c'],
    ['1a 2b 1c', 'b', 'up', undefined],
    ['1a 1b', 'b', 'deeper', '1a 2b'],
    ['1a 2b', 'b', 'deeper', undefined],
    ['1a 2b 3c 1d', 'd', 'deeper', '1a 2b 3c 2d'],
    ['1a 1b', 'a', 'deeper', undefined],
    ['1a 2b 3c 4d 5e 6f 1g 2h 3i 4j 5k 6l', 'g', 'deeper', undefined],
    ['1a 2b 3c 1d', 'b', 'higher', '1a 1b 2c 1d'],
    ['1a 2b 2c 1d', 'b', 'higher', '1a 2c 1b 1d'],
    ['1a 2b', 'a', 'higher', undefined],
    ['1a', 'x', 'up', undefined],
  ])('%s: %s %s', (text, id, direction, result) => expect(step(text, id, direction)).toBe(result))

  it('down is taken back by up among equals', () => {
    const once = step('1a 2b 1c 2d', 'a', 'down')!
    expect(step(once, 'a', 'up')).toBe('1a 2b 1c 2d')
  })
})

it('lets a required section go as long as another one of its key stays', () => {
  const of = (id: string, level: number, key: string | null, required: boolean) => ({
    id,
    level,
    key,
    outline: key ? { required } : null,
  })
  const sections = [
    of('a', 1, null, false),
    of('b', 2, 'funds', true),
    of('c', 1, null, false),
    of('d', 2, 'funds', true),
    of('e', 1, 'result', true),
    of('f', 1, 'more', false),
  ]
  const removable = (id: string, of = sections) => isRemovable(of, id)
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => removable(id))).toEqual([
    true,
    true,
    true,
    true,
    false,
    true,
  ])
  expect(removable('c', sections.slice(2))).toBe(false)
})
