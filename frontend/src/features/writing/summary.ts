import { errorsOf, type Part } from './part'

/** How saving stands, in one word; the gravest first. */
export type SavingState = 'conflict' | 'refused' | 'unkept' | 'cutOff' | 'saving' | 'saved' | 'idle'

interface Delivering {
  isBusy: boolean
  isCutOff: boolean
  isUnkept: boolean
  savedAt?: Date
}

export function savingState(parts: Part[], state: Delivering | undefined): { is: SavingState; n: number } {
  const conflicts = parts.filter((part) => part.state.is === 'conflict').length
  if (conflicts) return { is: 'conflict', n: conflicts }
  const refused = parts.filter((part) => errorsOf(part).length).length
  if (refused) return { is: 'refused', n: refused }
  if (state?.isUnkept) return { is: 'unkept', n: parts.length }
  if (parts.length) return { is: state?.isCutOff ? 'cutOff' : 'saving', n: parts.length }
  return { is: state?.savedAt ? 'saved' : 'idle', n: 0 }
}
