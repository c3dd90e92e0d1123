import type { FigureBook } from '@/adapters/editor'
import type { Figure } from '@/adapters/markdown'

/** As many references as the server answers at once. */
const MOST = 200
/** Longer ones the server refuses whole; they are broken wherever they stand. */
const LONGEST = 300
const LULL = 150

/**
 * The figures of a report by their references: what its sections brought, and what was asked for since. Each reference is
 * asked for once a version of the report.
 */
export class ReportFigures implements FigureBook {
  private readonly known = new Map<string, Figure>()
  private readonly wanted = new Set<string>()
  private readonly stale = new Set<string>()
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly ask: (references: string[]) => Promise<Figure[] | undefined>) {}

  get(reference: string): Figure | undefined {
    return this.known.get(reference)
  }

  get all(): Figure[] {
    return [...this.known.values()]
  }

  onChange(listener: () => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** What was read with the report; whatever else is known may have changed with it. */
  learn(figures: Figure[]) {
    for (const reference of this.known.keys()) this.stale.add(reference)
    this.put(figures)
  }

  /** These are shown: those that are not known are asked for. */
  want(references: string[]) {
    for (const reference of references)
      if (reference.length <= LONGEST && (!this.known.has(reference) || this.stale.has(reference)))
        this.wanted.add(reference)
    if (!this.wanted.size) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.fetch(), LULL)
  }

  close() {
    clearTimeout(this.timer)
    this.listeners.clear()
  }

  private async fetch() {
    const references = [...this.wanted].slice(0, MOST)
    for (const reference of references) this.wanted.delete(reference)
    const figures = await this.ask(references)
    if (figures) this.put(figures)
    if (this.wanted.size) this.want([])
  }

  private put(figures: Figure[]) {
    for (const figure of figures) {
      this.known.set(figure.reference, figure)
      this.stale.delete(figure.reference)
    }
    for (const listener of this.listeners) listener()
  }
}
