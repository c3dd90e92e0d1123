import { matched, plain, type Key } from './matching'
import type { PairSection } from './pair'

/** A section of both reports, or of one; its text is what is read: live figures resolved, marks of the format gone. */
export interface SectionPair {
  id: string
  left?: PairText
  right?: PairText
  side: 'both' | 'left' | 'right'
  differs: boolean
}

export interface PairText {
  number: string
  heading: string
  level: number
  text: string
}

/** By the key of the outline, else by the headings down to it, else by its own heading. */
export function sectionPairs(
  left: PairSection[],
  right: PairSection[],
  textOf: (section: PairSection) => string,
): SectionPair[] {
  const paths = new Map([...pathsOf(left), ...pathsOf(right)])
  const keys: Key<PairSection>[] = [
    ({ key }) => key ?? undefined,
    ({ id }) => paths.get(id),
    ({ heading }) => plain(heading),
  ]
  return matched(left, right, keys).map((match) => {
    const mine = match.left && said(match.left, textOf)
    const theirs = match.right && said(match.right, textOf)
    return {
      id: `${match.left?.id ?? ''}|${match.right?.id ?? ''}`,
      left: mine,
      right: theirs,
      side: mine ? (theirs ? 'both' : 'left') : 'right',
      differs: !mine || !theirs || mine.text !== theirs.text || plain(mine.heading) !== plain(theirs.heading),
    }
  })
}

const said = (section: PairSection, textOf: (section: PairSection) => string): PairText => ({
  number: section.number,
  heading: section.heading,
  level: section.level,
  text: textOf(section),
})

/** Of each section the headings down to it: 主要成效 stands below more than one. */
function pathsOf(sections: PairSection[]): [id: string, path: string][] {
  const open: string[] = []
  return sections.map(({ id, level, heading }) => {
    open.length = Math.max(0, level - 1)
    open[level - 1] = plain(heading)
    return [id, Array.from(open, (name) => name ?? '').join('\u0000')]
  })
}
