interface Named {
  id: string
  name: string
}

/** Projects as they are chosen from: those of one name are numbered in the order of the report. */
export function distinctNames(projects: Named[]): Named[] {
  const count = new Map<string, number>()
  for (const { name } of projects) count.set(name, (count.get(name) ?? 0) + 1)
  const seen = new Map<string, number>()
  return projects.map(({ id, name }) => {
    if (count.get(name) === 1) return { id, name }
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return { id, name: `${name}（${number}）` }
  })
}
