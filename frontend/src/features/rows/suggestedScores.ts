interface Scored {
  id: string
  score: string | null
  suggestedScore: string | null
}

/** The cells to write when suggested scores are taken over: of these rows, where there is another one. */
export function suggestedScores(rows: readonly Scored[], ids: readonly string[]) {
  const wanted = new Set(ids)
  return rows.flatMap(({ id, score, suggestedScore }) =>
    wanted.has(id) && suggestedScore !== null && suggestedScore !== score
      ? [{ id, key: 'score', value: suggestedScore }]
      : [],
  )
}
