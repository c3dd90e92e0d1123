import { begunFrom, exactly, isOther, placeOf, type Fields, type Part, type PartKind, type Row } from './part'
import type { Senders } from './sender'
import type { Left, Shelf } from './shelf'

/** A part as it is read now, before it is changed; version null: a new one. */
export interface Read {
  kind: PartKind
  id: string
  label: string
  version: number | null
  fields: Fields
  /** What stood in the changed fields when the change was begun, where it is told a moment later. */
  shown?: Fields
}

/** The unconfirmed parts of one report, in memory and in the browser alike. */
export class Stock {
  private readonly parts = new Map<string, Part>()
  /** What the server last said of parts that were sent from here; newer than what the page has read, for a while. */
  private readonly known = new Map<string, Row>()
  private readonly unkept = new Set<string>()
  /** Of a place where something else is written already: each has its turn when that is confirmed. */
  private aside: Left[] = []

  constructor(
    private readonly shelf: Shelf,
    private readonly senders: Senders,
    readonly told: () => void,
  ) {}

  async inherit() {
    for (const left of await this.shelf.inherit()) this.receive(left)
    this.told()
  }

  /** Two windows may have left different words for the same place: none of them takes another's. */
  private receive(left: Left) {
    const place = placeOf(left.part)
    if (this.parts.has(place)) this.aside.push(left)
    else if (this.keep(place, left.part)) this.shelf.leave(left)
  }

  private next(place: string) {
    const left = this.aside.find(({ part }) => placeOf(part) === place)
    if (!left) return
    this.aside = this.aside.filter((one) => one !== left)
    this.receive(left)
  }

  close() {
    this.shelf.close()
  }

  get all(): Part[] {
    return [...this.parts.values()]
  }

  /** True when something lies in this page's memory alone. */
  get isUnkept() {
    return this.unkept.size > 0
  }

  part(kind: PartKind, id: string): Part | undefined {
    return this.parts.get(placeOf({ kind, id }))
  }

  opened({ kind, id, label, version, fields, shown = {} }: Read): Part {
    const part = this.part(kind, id)
    if (part && !isOther(part, shown)) return begunFrom({ ...part, label }, shown)
    // Begun over something else than what has come up here meanwhile: that has its turn afterwards.
    if (part) this.aside.push(this.shelf.layAside(part))
    const base = version === null ? { version, fields } : this.latest(kind, { id, version, fields })
    const fresh: Part = {
      kind,
      id,
      label,
      base: { version: base.version, fields: base.fields },
      mine: {},
      state: { is: 'waiting' },
    }
    return begunFrom(fresh, shown)
  }

  put(part: Part) {
    const place = placeOf(part)
    this.keep(place, part)
    this.told()
  }

  private keep(place: string, part: Part): boolean {
    this.parts.set(place, part)
    const isKept = this.shelf.put(part)
    if (isKept) this.unkept.delete(place)
    else this.unkept.add(place)
    return isKept
  }

  take(part: Part) {
    if (!this.parts.delete(placeOf(part))) return
    this.unkept.delete(placeOf(part))
    this.shelf.take(part)
    this.next(placeOf(part))
    this.told()
  }

  /** What became of a part: something to keep, or nothing any more. */
  become(part: Part, next: Part | undefined) {
    if (next) this.put(next)
    else this.take(part)
  }

  learn(kind: PartKind, row: Row) {
    this.known.set(placeOf({ kind, id: row.id }), row)
  }

  /** The newer of what the page has read and what the server answered to a change since. */
  latest(kind: PartKind, read: Row): Row {
    const answered = this.known.get(placeOf({ kind, id: read.id }))
    return answered && answered.version > read.version ? answered : read
  }

  sameOf(kind: PartKind) {
    return this.senders[kind]?.same ?? exactly
  }
}
