/** Rows of last year by what they are called, so that each finds the one it goes on from: by the first name that fits. */
export function finder<Row>(rows: readonly Row[], namesOf: (row: Row) => (string | null | undefined)[]) {
  const found = new Map<string, Row>()
  for (const row of rows)
    namesOf(row).forEach((name, rank) => {
      const key = keyOf(rank, name)
      if (key && !found.has(key)) found.set(key, row)
    })
  return (...names: (string | null | undefined)[]): Row | undefined => {
    for (const [rank, name] of names.entries()) {
      const row = found.get(keyOf(rank, name))
      if (row) return row
    }
    return undefined
  }
}

const keyOf = (rank: number, name: string | null | undefined) => {
  const bare = name?.replace(/\s+/g, '')
  return bare ? `${rank} ${bare}` : ''
}
