/** What colleagues have changed lately, for one quiet line. */
export interface News {
  by: string | null
  places: string[]
}

interface Change {
  by?: { name: string } | null
  place: string
}

/** The line after one more change; one's own are no news. */
export function told(
  news: News | undefined,
  { by, place }: Change,
  own: string | undefined,
): News | undefined {
  const name = by?.name ?? null
  if (name !== null && name === own) return news
  const before = news?.by === name ? news.places.filter((known) => known !== place) : []
  return { by: name, places: [...before, place] }
}
