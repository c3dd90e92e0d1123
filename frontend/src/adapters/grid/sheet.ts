import type { SheetLine, Values } from './column'

export interface CellChange {
  id: string
  values: Values
}

/** Where the lines are kept. The sheet says what shall be, in the order in which it shall be. */
export interface Book {
  lines: () => readonly SheetLine[]
  change: (changes: CellChange[]) => void
  /** New lines, or some that were removed; `order` is that of all lines afterwards. */
  add: (lines: SheetLine[], order: string[]) => void
  remove: (ids: string[]) => void
  move: (ids: string[], order: string[]) => void
  /** A cell of this line is being written: it starts from the line as it is now, whatever others make of it meanwhile. */
  hold?: (id: string) => void
  release?: () => void
  /** Whether two values of a cell mean the same. */
  same?: (key: string, one: string | null, other: string | null) => boolean
}

type Step =
  | { kind: 'change'; before: CellChange[]; after: CellChange[] }
  | { kind: 'add'; lines: { line: SheetLine; at: number }[] }
  | { kind: 'remove'; lines: { line: SheetLine; at: number }[] }
  | { kind: 'move'; ids: string[]; before: string[]; after: string[] }

/** A cell that is being written: what it held before, what it was last said to hold, and the deed that this is. */
interface Writing {
  id: string
  key: string
  before: string | null
  said: string | null
  deed?: Step[]
}

const MOST_STEPS = 200

/**
 * What is done in a grid, each deed to be undone and done again as a whole: a paste that changes and adds is one deed.
 * Undoing is a change like any other, so that it is kept and sent like one.
 */
export class Sheet {
  private done: Step[][] = []
  private undone: Step[][] = []
  private writing: Writing | undefined
  /** How many cells were passed over when something was undone or done again: others have changed them since. */
  passed = 0

  constructor(private readonly book: Book) {}

  get lines() {
    return this.book.lines()
  }
  get canUndo() {
    return this.done.length > 0
  }
  get canRedo() {
    return this.undone.length > 0
  }

  /** Changes cells and adds lines at the end or where said; true when anything became different. */
  write(changes: CellChange[], added: SheetLine[] = [], at = this.lines.length): boolean {
    const steps: Step[] = []
    const lines = new Map(this.lines.map((line) => [line.id, line]))
    const after = changes.flatMap(({ id, values }) => {
      const line = lines.get(id)
      const differing =
        line && Object.entries(values).filter(([key, value]) => (line.values[key] ?? null) !== value)
      return differing?.length ? [{ id, values: Object.fromEntries(differing) }] : []
    })
    if (after.length) {
      const old = (id: string, key: string) => lines.get(id)!.values[key] ?? null
      const before = after.map(({ id, values }) => ({
        id,
        values: Object.fromEntries(Object.keys(values).map((key) => [key, old(id, key)])),
      }))
      steps.push({ kind: 'change', before, after })
    }
    if (added.length)
      steps.push({ kind: 'add', lines: added.map((line, index) => ({ line, at: at + index })) })
    return this.perform(steps)
  }

  /** Writing in one cell begins. */
  begin(id: string, key: string) {
    const line = this.lines.find((one) => one.id === id)
    if (!line) return
    const before = line.values[key] ?? null
    this.writing = { id, key, before, said: before }
    this.book.hold?.(id)
  }

  /** What stands in this cell so far; however often that is said, it is one deed. */
  say(value: string | null) {
    const { writing } = this
    if (!writing || value === writing.said) return
    const { id, key, before, deed } = writing
    const at = (now: string | null) => [{ id, values: { [key]: now } }]
    if (deed && this.done.at(-1) === deed) this.done = this.done.slice(0, -1)
    this.book.change(at(value))
    const step: Step[] = [{ kind: 'change', before: at(before), after: at(value) }]
    this.writing = { ...writing, said: value, deed: step }
    this.passed = 0
    if (value !== before) this.record(step)
  }

  /** What the cell held when writing in it began. */
  get begun(): string | null {
    return this.writing?.before ?? null
  }

  end() {
    if (!this.writing) return
    this.writing = undefined
    this.book.release?.()
  }

  remove(ids: string[]): boolean {
    const lines = this.lines.flatMap((line, at) => (ids.includes(line.id) ? [{ line, at }] : []))
    return this.perform(lines.length ? [{ kind: 'remove', lines }] : [])
  }

  /** Moves lines that stand together up or down. */
  move(ids: string[], by: 1 | -1): boolean {
    const before = this.lines.map(({ id }) => id)
    const places = ids.map((id) => before.indexOf(id)).sort((one, other) => one - other)
    const beyond = by < 0 ? places[0]! - 1 : places.at(-1)! + 1
    if (beyond < 0 || beyond >= before.length) return false
    const moved = before.filter((id) => ids.includes(id))
    const after = before.filter((id) => !ids.includes(id))
    after.splice(places[0]! + by, 0, ...moved)
    return this.perform([{ kind: 'move', ids: moved, before, after }])
  }

  undo(): boolean {
    const steps = this.done.at(-1)
    if (!steps) return false
    this.done = this.done.slice(0, -1)
    this.passed = 0
    for (const step of [...steps].reverse()) this.apply(reversed(step))
    this.undone = [...this.undone, steps]
    return true
  }

  redo(): boolean {
    const steps = this.undone.at(-1)
    if (!steps) return false
    this.undone = this.undone.slice(0, -1)
    this.passed = 0
    for (const step of steps) this.apply(step)
    this.done = [...this.done, steps]
    return true
  }

  private perform(steps: Step[]): boolean {
    if (!steps.length) return false
    this.passed = 0
    for (const step of steps) this.apply(step)
    this.record(steps)
    return true
  }

  private record(steps: Step[]) {
    this.done = [...this.done, steps].slice(-MOST_STEPS)
    this.undone = []
  }

  /** Lines that others have removed meanwhile are passed over, and so are cells that hold something else by now. */
  private apply(step: Step) {
    const order = this.lines.map(({ id }) => id)
    const there = new Set(order)
    if (step.kind === 'change') this.book.change(this.untouched(step))
    else if (step.kind === 'remove')
      this.book.remove(step.lines.map(({ line }) => line.id).filter((id) => there.has(id)))
    else if (step.kind === 'add') {
      const missing = step.lines.filter(({ line }) => !there.has(line.id))
      for (const { line, at } of missing) order.splice(at, 0, line.id)
      this.book.add(
        missing.map(({ line }) => line),
        order,
      )
    } else {
      const known = step.after.filter((id) => there.has(id))
      const others = order.filter((id) => !step.after.includes(id))
      this.book.move(
        step.ids.filter((id) => there.has(id)),
        [...known, ...others],
      )
    }
  }

  private untouched({ before, after }: Extract<Step, { kind: 'change' }>): CellChange[] {
    const same = this.book.same ?? ((_key, one, other) => one === other)
    const lines = new Map(this.lines.map((line) => [line.id, line]))
    return after.flatMap(({ id, values }, index) => {
      const line = lines.get(id)
      if (!line) return []
      const was = before[index]!.values
      const left = Object.entries(values).filter(([key]) =>
        same(key, line.values[key] ?? null, was[key] ?? null),
      )
      this.passed += Object.keys(values).length - left.length
      return left.length ? [{ id, values: Object.fromEntries(left) }] : []
    })
  }
}

function reversed(step: Step): Step {
  if (step.kind === 'add') return { kind: 'remove', lines: step.lines }
  if (step.kind === 'remove') return { kind: 'add', lines: step.lines }
  return { ...step, before: step.after, after: step.before } as Step
}
