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
}

type Step =
  | { kind: 'change'; before: CellChange[]; after: CellChange[] }
  | { kind: 'add'; lines: { line: SheetLine; at: number }[] }
  | { kind: 'remove'; lines: { line: SheetLine; at: number }[] }
  | { kind: 'move'; ids: string[]; before: string[]; after: string[] }

const MOST_STEPS = 200

/**
 * What is done in a grid, each deed to be undone and done again as a whole: a paste that changes and adds is one deed.
 * Undoing is a change like any other, so that it is kept and sent like one.
 */
export class Sheet {
  private done: Step[][] = []
  private undone: Step[][] = []

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
    for (const step of [...steps].reverse()) this.apply(reversed(step))
    this.undone = [...this.undone, steps]
    return true
  }

  redo(): boolean {
    const steps = this.undone.at(-1)
    if (!steps) return false
    this.undone = this.undone.slice(0, -1)
    for (const step of steps) this.apply(step)
    this.done = [...this.done, steps]
    return true
  }

  private perform(steps: Step[]): boolean {
    if (!steps.length) return false
    for (const step of steps) this.apply(step)
    this.done = [...this.done, steps].slice(-MOST_STEPS)
    this.undone = []
    return true
  }

  /** Lines that others have removed meanwhile are passed over. */
  private apply(step: Step) {
    const order = this.lines.map(({ id }) => id)
    const there = new Set(order)
    if (step.kind === 'change') this.book.change(step.after.filter(({ id }) => there.has(id)))
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
}

function reversed(step: Step): Step {
  if (step.kind === 'add') return { kind: 'remove', lines: step.lines }
  if (step.kind === 'remove') return { kind: 'add', lines: step.lines }
  return { ...step, before: step.after, after: step.before } as Step
}
