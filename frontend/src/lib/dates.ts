/** From one calendar day to another, as the language writes it. */
export function showDays(from: string, to: string, locale: string): string {
  const days = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC', // a calendar day has no time zone: this keeps it from slipping to the day before
  })
  return days.formatRange(new Date(from), new Date(to))
}

/** A calendar day, as the language writes it out. */
export function showDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** A moment in the reader's own time. */
export function showMoment(at: string, locale: string, timeStyle: 'short' | 'medium' = 'short'): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle }).format(new Date(at))
}

/** The time of day of now, for what has just been kept. */
export function showNow(locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date())
}
