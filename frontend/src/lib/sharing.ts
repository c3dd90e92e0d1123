/**
 * What was read anew, made of the pieces read before wherever they are equal: a page that shows it then redraws only
 * what has changed.
 */
export function shared<Data>(before: unknown, now: Data): Data {
  if (Object.is(before, now)) return now
  if (Array.isArray(before) && Array.isArray(now)) {
    const former = byId(before)
    const rows = now.map((row, index) => shared(former.get(idOf(row)) ?? before[index], row))
    const equal = before.length === rows.length && rows.every((row, index) => row === before[index])
    return (equal ? before : rows) as Data
  }
  if (!isRecord(before) || !isRecord(now)) return now
  const keys = Object.keys(now)
  const fields = keys.map((key) => [key, shared(before[key], now[key])] as const)
  const equal =
    keys.length === Object.keys(before).length &&
    fields.every(([key, value]) => key in before && before[key] === value)
  return (equal ? before : Object.fromEntries(fields)) as Data
}

/** Rows keep their identity when others come before them. */
function byId(rows: unknown[]) {
  return new Map(rows.filter((row) => idOf(row) !== undefined).map((row) => [idOf(row), row]))
}

const idOf = (row: unknown) => (isRecord(row) && typeof row.id === 'string' ? row.id : undefined)

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
