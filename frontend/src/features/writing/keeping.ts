import { Delivery } from './delivery'
import {
  anew,
  changed,
  removedAnyway,
  removing,
  resolved,
  type FieldError,
  type Fields,
  type Part,
} from './part'
import type { PartKind, Row } from './part'
import type { Senders } from './sender'
import type { Shelf } from './shelf'
import { Stock, type Read } from './stock'

export type { Read } from './stock'

/** After the last key, before what was typed is sent. */
const LULL = 800

/**
 * What was changed in this page and is not confirmed: kept in the browser at once, sent after a lull, and again until the
 * server has said how it came out.
 */
export class Keeping {
  private readonly stock: Stock
  private readonly delivery: Delivery

  constructor(report: string, shelf: Shelf, senders: Senders, told: () => void = () => {}) {
    this.stock = new Stock(shelf, senders, told)
    this.delivery = new Delivery(report, this.stock, senders)
  }

  /** Takes over what a window that is gone has left, and sends it. */
  async start() {
    await this.stock.inherit()
    this.delivery.soon(0)
  }

  /** Nothing is sent any more; what is not confirmed stays in the browser for the next time. */
  close() {
    this.delivery.close()
    this.stock.close()
  }

  get all(): Part[] {
    return this.stock.all
  }

  get state() {
    const { isBusy, isCutOff, savedAt } = this.delivery
    return { isBusy, isCutOff, savedAt, isUnkept: this.stock.isUnkept }
  }

  part(kind: PartKind, id: string): Part | undefined {
    return this.stock.part(kind, id)
  }

  /** The newer of what the page has read and what the server answered to a change since. */
  latest(kind: PartKind, read: Row): Row {
    return this.stock.latest(kind, read)
  }

  /** Fields were changed. What the page finds wrong with the part keeps it here: it is not sent until mended. */
  change(read: Read, fields: Fields, wrong: FieldError[] = []) {
    const part = this.stock.opened(read)
    this.stock.become(part, changed(part, fields, wrong, this.stock.sameOf(part.kind)))
    this.delivery.soon(LULL)
  }

  /** The part is to go. A change brings it back, under the same identity. */
  remove(read: Read) {
    const part = this.stock.opened(read)
    this.stock.become(part, removing(part))
    this.delivery.soon(LULL)
  }

  /** Conflict: these values are what it shall hold. */
  resolve(kind: PartKind, id: string, chosen: Fields) {
    this.end(kind, id, (part) => resolved(part, chosen, this.stock.sameOf(kind)))
  }

  /** Conflict: it goes, whatever they made of it. */
  removeAnyway(kind: PartKind, id: string) {
    this.end(kind, id, removedAnyway)
  }

  /** What was changed here is given up. */
  discard(kind: PartKind, id: string) {
    this.end(kind, id, () => undefined)
  }

  /** Conflict with somebody who removed it: it is added again, as a new one. */
  addAgain(kind: PartKind, id: string, newId: string) {
    const part = this.part(kind, id)
    if (!part) return
    this.stock.put(anew(part, newId))
    this.discard(kind, id)
  }

  private end(kind: PartKind, id: string, how: (part: Part) => Part | undefined) {
    const part = this.part(kind, id)
    if (part) this.stock.become(part, how(part))
    this.delivery.soon(0)
  }

  /** A field was left: no more waiting for the next key. */
  flush() {
    this.delivery.soon(0)
  }

  /** It is wanted now, or somebody can be reached again. */
  sendNow() {
    this.delivery.now()
  }

  /** Resolves when nothing waits to be sent any more, or when nobody can be reached. */
  settled(): Promise<void> {
    return this.delivery.settled()
  }

  /** A request of its own, such as a move: after all that waits, before all that comes. */
  alone<Result>(action: () => Promise<Result>): Promise<Result> {
    return this.delivery.alone(action)
  }
}
