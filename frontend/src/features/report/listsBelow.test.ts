import { describe, expect, it } from 'vitest'
import { listsBelow } from './listsBelow'

describe('numbers of lists', () => {
  it.each([
    ['', undefined],
    ['一、', undefined],
    ['（一）', undefined],
    ['1.', 'lists-bracketed'],
    ['12、', 'lists-bracketed'],
    ['（1）', 'lists-circled'],
    ['(3)', 'lists-circled'],
  ])('go on one level below %o', (number, form) => expect(listsBelow(number)).toBe(form))
})
