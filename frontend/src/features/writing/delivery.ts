import { isShutOut } from '@/lib/door'
import { nextBatch, ROOM, sizeOf, type Batch } from './batch'
import { held, overtaken, refused, saved, sending, unanswered, type Part } from './part'
import type { Answer, Outcome, Senders } from './sender'
import type { Stock } from './stock'

/** After this an answer is not waited for any longer: the same is sent again, which changes nothing twice. */
const LONGEST_ANSWER = 30_000
const PAUSES = [1000, 2000, 4000, 8000, 16_000, 30_000]

/** Sends what waits, one request at a time, and again after growing pauses until the server has said how it came out. */
export class Delivery {
  private timer: ReturnType<typeof setTimeout> | undefined
  private busy = false
  private failures = 0
  /** Where the last attempt came to nothing. */
  private failed: Part | undefined
  private room = ROOM
  private closed = false
  private waiting: (() => void)[] = []
  savedAt: Date | undefined

  constructor(
    private readonly report: string,
    private readonly stock: Stock,
    private readonly senders: Senders,
  ) {}

  get isBusy() {
    return this.busy
  }

  /** True while the last attempt found nobody. */
  get isCutOff() {
    return this.failures > 0
  }

  close() {
    this.closed = true
    clearTimeout(this.timer)
  }

  /** Sends after a while; after a failure no sooner than its pause is over. */
  soon(wait: number) {
    if (this.closed) return
    const pause = this.failures ? PAUSES[Math.min(this.failures, PAUSES.length) - 1]! : 0
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.send(), Math.max(wait, pause))
  }

  /** Somebody can be reached again, or it is wanted at once. */
  now() {
    this.failures = 0
    this.soon(0)
  }

  /** Resolves when nothing is on its way and nothing waits to be sent, or when nobody can be reached. */
  async settled(): Promise<void> {
    this.soon(0)
    if (!this.isQuiet()) await new Promise<void>((resolve) => this.waiting.push(resolve))
  }

  /** A request of its own, such as a move: after all that waits, before all that comes. */
  async alone<Result>(action: () => Promise<Result>): Promise<Result> {
    while (!this.isQuiet()) await this.settled()
    this.busy = true
    try {
      return await action()
    } finally {
      this.busy = false
      this.announce()
      this.soon(0)
    }
  }

  private isQuiet() {
    return !this.busy && (this.failures > 0 || !this.nextBatch())
  }

  private nextBatch(): Batch | undefined {
    return nextBatch(this.stock.all, this.senders, this.room, this.failed)
  }

  private async send() {
    const batch = this.busy || this.closed ? undefined : this.nextBatch()
    if (!batch) return this.announce()
    this.busy = true
    for (const part of batch.parts) this.stock.put(sending(part))
    const answer = await inTime(batch.sender.send(this.report, batch.parts))
    this.busy = false
    this.failures = saysNothing(answer) ? this.failures + 1 : 0
    this.failed = this.failures ? batch.parts[0] : undefined
    if (answer.is === 'tooLarge') this.room = Math.floor(sizeOf(batch.parts) / 2)
    const isOne = batch.parts.length === 1
    for (const { kind, id } of batch.parts) {
      const part = this.stock.part(kind, id)
      if (part?.state.is === 'sending') this.stock.become(part, this.after(part, answer, isOne))
    }
    this.soon(0)
    this.announce()
  }

  private after(part: Part, answer: Answer, isOne: boolean): Part | undefined {
    if (answer.is === 'unreachable') return unanswered(part)
    if (answer.is === 'tooLarge' && !isOne) return held(part)
    if (answer.is === 'tooLarge') this.room = ROOM
    if (answer.is === 'barred' || answer.is === 'tooLarge')
      return refused(part, [{ field: null, message: answer.message }])
    const outcome = answer.outcomes.get(part.id) ?? { is: 'held' }
    const next = this.afterOutcome(part, outcome)
    if (outcome.is === 'saved' || !next) this.savedAt = new Date()
    return next
  }

  private afterOutcome(part: Part, outcome: Outcome): Part | undefined {
    switch (outcome.is) {
      case 'saved':
        if (outcome.row) this.stock.learn(part.kind, outcome.row)
        return saved(part, outcome.row)
      case 'conflict':
        if (outcome.theirs) this.stock.learn(part.kind, outcome.theirs)
        return overtaken(part, outcome.theirs, outcome.at, outcome.by, this.stock.sameOf(part.kind))
      case 'refused':
        return refused(part, outcome.errors)
      case 'held':
        return held(part)
    }
  }

  private announce() {
    this.stock.told()
    if (!this.isQuiet()) return
    for (const go of this.waiting.splice(0)) go()
  }
}

/** An answer that brings no part any further is not asked for again at once. */
function saysNothing(answer: Answer) {
  return answer.is === 'unreachable' || (answer.is === 'answered' && !answer.outcomes.size)
}

/** Who is shut out is still heard: the door holds the request until somebody has signed in, and then sends it itself. */
function inTime(answer: Promise<Answer>): Promise<Answer> {
  const nobody: Answer = { is: 'unreachable' }
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<Answer>((resolve) => {
    const look = () => (isShutOut() ? wait() : resolve(nobody))
    const wait = () => (timer = setTimeout(look, LONGEST_ANSWER))
    wait()
  })
  return Promise.race([answer.catch(() => nobody), late]).finally(() => clearTimeout(timer))
}
