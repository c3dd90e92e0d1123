/** Rows in their order, with those that have been given a place, from 1, at theirs. */
export function arranged(ids: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const order = ids.filter((id) => !places.has(id))
  const placed = [...places].sort(([, one], [, other]) => one - other)
  for (const [id, place] of placed) order.splice(Math.min(place - 1, order.length), 0, id)
  return order
}

/** Ids in a wanted order; those that it does not know come right behind the one that they follow now. */
export function following(ids: readonly string[], wanted: readonly string[]): string[] {
  const there = new Set(ids)
  const known = new Set(wanted)
  const order = wanted.filter((id) => there.has(id))
  ids.forEach((id, index) => {
    if (!known.has(id)) order.splice(index ? order.indexOf(ids[index - 1]!) + 1 : 0, 0, id)
  })
  return order
}

/** Brings a part of the rows, such as those of one project, into an order, at the places that this part has among all. */
export function merged(all: readonly string[], part: readonly string[]): string[] {
  const moving = new Set(part)
  const there = all.filter((id) => moving.has(id))
  const added = part.filter((id) => !there.includes(id))
  const kept = part.filter((id) => there.includes(id))
  let next = 0
  const order = all.map((id) => (moving.has(id) ? kept[next++]! : id))
  for (const id of added) {
    const before = part[part.indexOf(id) - 1]
    const after = part[part.indexOf(id) + 1]
    const at = before
      ? order.indexOf(before) + 1
      : after && order.includes(after)
        ? order.indexOf(after)
        : order.length
    order.splice(at, 0, id)
  }
  return order
}
