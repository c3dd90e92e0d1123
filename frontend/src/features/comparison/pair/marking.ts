import { folded, textDiff, type Piece } from '@/lib/textDiff'
import { likeness, UNLIKE } from './likeness'

/** Both texts with what only one of them has; `null` stands for a long stretch that both have, left out. */
export interface Marked {
  left: (Piece | null)[]
  right: (Piece | null)[]
  /** They have so little in common that marks would cover nearly all: none are set. */
  unlike: boolean
}

export function markedTexts(left: string, right: string, whole: boolean): Marked {
  if (likeness(left, right) < UNLIKE) return { left: unmarked(left), right: unmarked(right), unlike: true }
  const all = textDiff(left, right)
  const pieces = whole ? all : folded(all)
  return {
    left: pieces.filter((piece) => piece?.is !== 'new'),
    right: pieces.filter((piece) => piece?.is !== 'gone'),
    unlike: false,
  }
}

export const unmarked = (text: string): Piece[] => (text ? [{ is: 'same', text }] : [])

/** Signs that count as text: blanks are none. */
export const signsOf = (text: string) => [...text.replace(/\s+/gu, '')].length
