import { exactly, placeOf, type Fields, type Part, type PartKind, type Row } from './part'
import type { Senders } from './sender'
import type { Shelf } from './shelf'

/** A part as it is read now, before it is changed; version null: a new one. */
export interface Read {
  kind: PartKind
  id: string
  label: string
  version: number | null
  fields: Fields
}

/** The unconfirmed parts of one report, in memory and in the browser alike. */
export class Stock {
  private readonly parts = new Map<string, Part>()
  /** What the server last said of parts that were sent from here; newer than what the page has read, for a while. */
  private readonly known = new Map<string, Row>()
  private readonly unkept = new Set<string>()

  constructor(
    private readonly shelf: Shelf,
    private readonly senders: Senders,
    readonly told: () => void,
  ) {}

  async inherit() {
    const left = await this.shelf.inherit()
    for (const part of left) if (!this.parts.has(placeOf(part))) this.parts.set(placeOf(part), part)
    this.told()
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

  opened({ kind, id, label, version, fields }: Read): Part {
    const part = this.part(kind, id)
    if (part) return { ...part, label }
    const base = version === null ? { version, fields } : this.latest(kind, { id, version, fields })
    return {
      kind,
      id,
      label,
      base: { version: base.version, fields: base.fields },
      mine: {},
      state: { is: 'waiting' },
    }
  }

  put(part: Part) {
    const place = placeOf(part)
    this.parts.set(place, part)
    if (this.shelf.put(part)) this.unkept.delete(place)
    else this.unkept.add(place)
    this.told()
  }

  take(part: Part) {
    if (!this.parts.delete(placeOf(part))) return
    this.unkept.delete(placeOf(part))
    this.shelf.take(part)
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
