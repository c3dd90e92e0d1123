/**
 * The versions of reports that changes of this window have made: each change is one version more. By name one cannot
 * tell them: the same person may work in two windows, and two people may have the same name.
 */
const own = new Map<string, Set<number>>()

interface Payload {
  report?: { id?: string; version?: number } | null
  errors?: unknown[]
}

/** What the server answered to a change. */
export function noteOwnWork(data: unknown) {
  for (const payload of Object.values((data ?? {}) as Record<string, Payload | null>)) {
    const { id, version } = payload?.report ?? {}
    // A refused change has made no version: what its report says is others' work.
    if (!id || version === undefined || payload?.errors?.length) continue
    if (!own.has(id)) own.set(id, new Set())
    own.get(id)!.add(version)
  }
}

/** Whether all that became of a report between two versions was done in this window. */
export function isOwnWork(report: string, seen: number, now: number): boolean {
  const versions = own.get(report)
  if (!versions || now <= seen) return false
  for (let version = seen + 1; version <= now; version++) if (!versions.has(version)) return false
  return true
}
