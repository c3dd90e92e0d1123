import type { ImportWarningKind } from '@/gql/graphql'
import { PARTS, type Draft, type Evidence, type ImportRead, type ImportRow, type Part } from './parts'

/** A place of the original: a block, a cell of it where it is a table, the words in it. */
export interface Spot {
  block: number
  row?: number | null
  column?: number | null
  excerpt?: string | null
}

/** A value that was read somewhere. */
export interface Found {
  part: Part
  id: string
  /** Empty where the row as a whole came from there. */
  field: string
  value: string | null
  spot: Spot
}

/** What was understood of each block of the document. */
export function foundByBlock(draft: Draft): Map<number, Found[]> {
  const found = new Map<number, Found[]>()
  const add = (one: Found) => {
    const there = found.get(one.spot.block)
    if (there) there.push(one)
    else found.set(one.spot.block, [one])
  }
  for (const part of PARTS)
    for (const row of draft[part]) {
      for (const evidence of row.evidence)
        add({
          part,
          id: row.id,
          field: evidence.field,
          value: row.values[evidence.field] ?? null,
          spot: evidence,
        })
      for (const block of row.blocks ?? []) add({ part, id: row.id, field: '', value: null, spot: { block } })
    }
  return found
}

/** Where a value came from; without a place of its own, that of its row. */
export function spotOf(row: ImportRow | undefined, field: string): Spot | undefined {
  const evidence = row?.evidence.find((one) => one.field === field) ?? row?.evidence[0]
  if (evidence) return evidence
  const block = row?.blocks?.[0]
  return block === undefined ? undefined : { block }
}

/** The words that a value was read from, for the value alone. */
export function excerptOf(row: ImportRow | undefined, field: string): string | undefined {
  return row?.evidence.find((one) => one.field === field)?.excerpt
}

export type Doubt = ImportRead['warnings'][number]
/** Those first that matter most. */
export const DOUBT_KINDS: ImportWarningKind[] = ['AMBIGUOUS', 'MISSING', 'NOT_UNDERSTOOD', 'REMOVED']
/** What was only taken out needs no decision. */
export const isOpen = ({ kind }: { kind: ImportWarningKind }) => kind !== 'REMOVED'

/** The row or section that a key names. */
export function rowOfKey(draft: Draft, id: string): { part: Part; row: ImportRow } | undefined {
  for (const part of PARTS) {
    const row = draft[part].find((one) => one.id === id)
    if (row) return { part, row }
  }
  return undefined
}

/** A text in three: what is before the excerpt, the excerpt, what is after. Blanks may differ: lines were joined. */
export function parted(text: string, excerpt: string | null | undefined): [string, string, string] {
  const wanted = excerpt?.trim()
  if (!wanted) return [text, '', '']
  const at = text.indexOf(wanted)
  if (at >= 0) return [text.slice(0, at), wanted, text.slice(at + wanted.length)]
  return partedLoosely(text, wanted) ?? [text, '', '']
}

function partedLoosely(text: string, wanted: string): [string, string, string] | undefined {
  const places: number[] = []
  let bare = ''
  for (let at = 0; at < text.length; at++)
    if (!/\s/.test(text[at]!)) {
      bare += text[at]
      places.push(at)
    }
  const sought = wanted.replace(/\s+/g, '')
  const found = sought ? bare.indexOf(sought) : -1
  if (found < 0) return undefined
  const [from, to] = [places[found]!, places[found + sought.length - 1]! + 1]
  return [text.slice(0, from), text.slice(from, to), text.slice(to)]
}

/** The same place of the original. */
export const isSameSpot = (one: Spot | undefined, other: Evidence | Spot | undefined) =>
  !!one && !!other && one.block === other.block && one.row === other.row && one.column === other.column
