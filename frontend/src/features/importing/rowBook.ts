import type { Book } from '@/adapters/grid/sheet'
import type { SheetLine } from '@/adapters/grid/column'
import type { Keeping } from './keeping'
import type { Draft, ImportRow, ListPart } from './parts'

/** The rows of a part as the grid's sheet changes them; each of its deeds is one of the draft's. */
export function rowBook(part: ListPart, keeping: Keeping, lines: () => readonly SheetLine[]): Book {
  const rows = () => keeping.draft.value[part]
  /** What was removed and may come back, with what was known of it. */
  const gone = new Map<string, ImportRow>()

  function put(next: readonly ImportRow[], others: Partial<Draft> = {}) {
    keeping.put({ [part]: next, ...others })
  }
  const ordered = (all: readonly ImportRow[], order: string[]) => {
    const byId = new Map(all.map((row) => [row.id, row]))
    return order.flatMap((id) => byId.get(id) ?? [])
  }

  return {
    lines,
    change(changes) {
      const byId = new Map(changes.map(({ id, values }) => [id, values]))
      put(
        rows().map((row) => {
          const values = byId.get(row.id)
          return values ? { ...row, values: { ...row.values, ...values } } : row
        }),
      )
    },
    add(added, order) {
      const fresh = added.map(({ id, values }): ImportRow => {
        if (gone.has(id)) return { ...gone.get(id)!, values }
        keeping.adopt(id)
        return { id, values, evidence: [] }
      })
      put(ordered([...rows(), ...fresh], order))
    },
    remove(ids) {
      const lost = new Set(ids)
      for (const row of rows()) if (lost.has(row.id)) gone.set(row.id, row)
      const left = rows().filter(({ id }) => !lost.has(id))
      put(left, part === 'projects' ? withoutIndicatorsOf(lost) : {})
    },
    move: (_ids, order) => put(ordered(rows(), order)),
  }

  /** Indicators go with their project; they come back with it when the whole deed is taken back. */
  function withoutIndicatorsOf(projects: ReadonlySet<string>): Partial<Draft> {
    const { indicators } = keeping.draft.value
    const left = indicators.filter(({ values }) => !projects.has(values.projectKey ?? ''))
    return left.length === indicators.length ? {} : { indicators: left }
  }
}
