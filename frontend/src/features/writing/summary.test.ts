import { expect, it } from 'vitest'
import type { Part, PartState } from './part'
import { savingState } from './summary'

const part = (state: PartState): Part => ({
  kind: 'section',
  id: 's1',
  label: '',
  base: { version: 1, fields: {} },
  mine: {},
  state,
})
const waiting = part({ is: 'waiting' })
const conflict = part({ is: 'conflict', theirs: null, at: null, by: null })
const refused = part({ is: 'refused', errors: [{ field: 'body', message: '太长' }] })
const fine = { isBusy: false, isCutOff: false, isUnkept: false }

it.each([
  [[], fine, { is: 'idle', n: 0 }],
  [[], { ...fine, savedAt: new Date() }, { is: 'saved', n: 0 }],
  [[waiting], fine, { is: 'saving', n: 1 }],
  [[waiting], { ...fine, isCutOff: true }, { is: 'cutOff', n: 1 }],
  [[waiting], { ...fine, isCutOff: true, isUnkept: true }, { is: 'unkept', n: 1 }],
  [[waiting, refused, refused], { ...fine, isCutOff: true }, { is: 'refused', n: 2 }],
  [[refused, conflict], fine, { is: 'conflict', n: 1 }],
  [[{ ...waiting, wrong: [{ field: 'score', message: '超过' }] }], fine, { is: 'refused', n: 1 }],
])('says the gravest first: %#', (parts, state, said) => expect(savingState(parts, state)).toEqual(said))
