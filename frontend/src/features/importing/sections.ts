import type { ImportTemplatesQuery } from '@/gql/graphql'
import type { ImportRow } from './parts'

export type Template = ImportTemplatesQuery['templates'][number]
export type OutlineEntry = Template['outline'][number]

/** A section becomes one of the template's, or one of the report's own; no two become the same. */
export function mappedTo(
  sections: readonly ImportRow[],
  id: string,
  templateKey: string | null,
): ImportRow[] {
  return sections.map((row) => {
    if (row.id === id) return valued(row, { templateKey })
    return templateKey && row.values.templateKey === templateKey ? valued(row, { templateKey: null }) : row
  })
}

/** What was taken for a heading is text of the section before it; its own text follows. */
export function joinedUp(sections: readonly ImportRow[], id: string): ImportRow[] {
  const at = sections.findIndex((row) => row.id === id)
  const [above, row] = [sections[at - 1], sections[at]]
  if (!above || !row) return [...sections]
  const heading = `${row.values.number ?? ''}${row.values.heading ?? ''}`
  const body = [above.values.body, heading, row.values.body].filter(Boolean).join('\n\n')
  const joined: ImportRow = {
    ...above,
    values: { ...above.values, body, block: above.values.block ?? row.values.block ?? null },
    blocks: [...(above.blocks ?? []), ...(row.blocks ?? [])],
  }
  return levelled([...sections.slice(0, at - 1), joined, ...sections.slice(at + 1)])
}

export function removed(sections: readonly ImportRow[], id: string): ImportRow[] {
  return levelled(sections.filter((row) => row.id !== id))
}

export function addedBelow(
  sections: readonly ImportRow[],
  id: string | undefined,
  fresh: ImportRow,
): ImportRow[] {
  const at = sections.findIndex((row) => row.id === id) + 1
  return [...sections.slice(0, at), fresh, ...sections.slice(at)]
}

export function withLevel(sections: readonly ImportRow[], id: string, level: number): ImportRow[] {
  return levelled(sections.map((row) => (row.id === id ? valued(row, { level: String(level) }) : row)))
}

/** No section stands more than one level below the one before it. */
function levelled(sections: readonly ImportRow[]): ImportRow[] {
  let most = 1
  return sections.map((row) => {
    const level = Math.min(Number(row.values.level ?? 1), most)
    most = Math.min(6, level + 1)
    return level === Number(row.values.level) ? row : valued(row, { level: String(level) })
  })
}

/** Sections of the template that nothing of the document becomes. */
export function unmatched(template: Template | undefined, sections: readonly ImportRow[]): OutlineEntry[] {
  const used = new Set(sections.map(({ values }) => values.templateKey))
  return (template?.outline ?? []).filter(({ key }) => !used.has(key))
}

function valued(row: ImportRow, values: Record<string, string | null>): ImportRow {
  return { ...row, values: { ...row.values, ...values } }
}
