import type { LocationQueryValue } from 'vue-router'

type Said = LocationQueryValue | LocationQueryValue[] | undefined

/** The first of what an address says under a name; nothing when it says nothing. */
export function textOf(value: Said): string | undefined {
  return (Array.isArray(value) ? value[0] : value) || undefined
}

/** The same where only some words mean anything. */
export function oneOf<Word extends string>(words: readonly Word[], value: Said): Word | undefined {
  return words.find((word) => word === textOf(value))
}
