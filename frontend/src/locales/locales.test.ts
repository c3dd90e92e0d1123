import { describe, expect, it } from 'vitest'
import en from './en.json'
import zh from './zh-CN.json'

/** Every sentence by its key, with the names it fills in. */
function sentences(messages: object, prefix = ''): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, [...new Set(value.match(/\{\w+\}/g))].sort()]]
        : Object.entries(sentences(value, `${prefix}${key}.`)),
    ),
  )
}

describe('the two languages', () => {
  it('say the same things with the same names filled in', () => expect(sentences(en)).toEqual(sentences(zh)))

  it('leave nothing unsaid', () => {
    for (const messages of [zh, en]) expect(JSON.stringify(messages)).not.toContain('""')
  })
})
