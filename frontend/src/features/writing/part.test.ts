import { describe, expect, it } from 'vitest'
import {
  anew,
  changed,
  exactly,
  overtaken,
  refused,
  removedAnyway,
  removing,
  resolved,
  saved,
  sending,
  takenUp,
  unanswered,
  type Fields,
  type Part,
  type Row,
} from './part'

const START = { heading: '概况', body: '一' }
const part = (mine: Fields = {}, more: Partial<Part> = {}): Part => ({
  kind: 'section',
  id: 's1',
  label: '概况',
  base: { version: 3, fields: START },
  mine,
  state: { is: 'waiting' },
  ...more,
})
const row = (version: number, fields: Fields = {}): Row => ({
  id: 's1',
  version,
  fields: { ...START, ...fields },
})
const change = (from: Part, fields: Fields) => changed(from, fields, [], exactly)
const overtake = (mine: Part, theirs: Row | null) => overtaken(mine, theirs, 'T', '张三', exactly)

describe('changing', () => {
  it('holds the changed fields alone', () =>
    expect(change(part(), { body: '二' })?.mine).toEqual({ body: '二' }))

  it('is nothing when all is as it was', () =>
    expect(change(part({ body: '二' }), { body: '一' })).toBeUndefined())

  it('knows figures that are written in two ways as the same', () => {
    const score = part({}, { base: { version: 1, fields: { score: '1.50' } } })
    expect(changed(score, { score: '1.5' }, [], (_, a, b) => Number(a) === Number(b))).toBeUndefined()
  })

  it('keeps what is changed back while it is on its way', () => {
    const back = change(sending(part({ body: '二' })), { body: '一' })!
    expect(saved(back, row(4, { body: '二' }))).toMatchObject({ base: { version: 4 }, mine: { body: '一' } })
  })

  it('keeps every field of a new part', () => {
    const fresh = part({}, { base: { version: null, fields: {} } })
    expect(change(fresh, { body: null })?.mine).toEqual({ body: null })
  })

  it('keeps the request on its way when the page finds something wrong meanwhile', () => {
    const wrong = changed(
      sending(part({ body: '二' })),
      { body: '三' },
      [{ field: 'body', message: '长' }],
      exactly,
    )!
    expect(wrong.state.is).toBe('sending')
    expect(saved(wrong, row(4, { body: '二' }))).toMatchObject({ base: { version: 4 }, mine: { body: '三' } })
  })
})

describe('an answer', () => {
  it('ends it', () => expect(saved(sending(part({ body: '二' })), row(4, { body: '二' }))).toBeUndefined())

  it('ends it too where the server writes the value in its own way', () =>
    expect(saved(sending(part({ heading: ' 甲 ' })), row(4, { heading: '甲' }))).toBeUndefined())

  it('leaves what was typed meanwhile', () => {
    const typed = change(sending(part({ body: '二' })), { body: '二三' })!
    expect(saved(typed, row(4, { body: '二' }))).toEqual(
      part(
        { body: '二三' },
        { base: { version: 4, fields: { heading: '概况', body: '二' } }, doubts: undefined },
      ),
    )
  })

  it('of a refusal stays until something is changed', () => {
    const no = refused(sending(part({ body: '二' })), [{ field: 'body', message: '太长' }])
    expect(no.state).toEqual({ is: 'refused', errors: [{ field: 'body', message: '太长' }] })
    expect(change(no, { body: '三' })?.state.is).toBe('waiting')
  })

  it('that refuses what has been mended meanwhile is passed over', () => {
    const mended = change(sending(part({ body: '二' })), { body: '三' })!
    expect(refused(mended, [{ field: 'body', message: '太长' }]).state.is).toBe('waiting')
  })
})

describe('being overtaken', () => {
  it('is a conflict where both have changed the same field', () => {
    const theirs = row(4, { body: '他的' })
    expect(overtake(sending(part({ body: '我的' })), theirs)?.state).toEqual({
      is: 'conflict',
      theirs,
      at: 'T',
      by: '张三',
    })
  })

  it('is none where they did the same', () =>
    expect(overtake(sending(part({ body: '二' })), row(4, { body: '二' }))).toBeUndefined())

  it('puts other fields on top of what they did', () =>
    expect(overtake(sending(part({ body: '二' })), row(4, { heading: '新' }))).toMatchObject({
      base: { version: 4, fields: { heading: '新', body: '一' } },
      mine: { body: '二' },
      state: { is: 'waiting' },
    }))

  it('is none by oneself: the answer was lost and more was typed', () => {
    const lost = unanswered(sending(part({ body: '二' })))
    const more = sending(change(lost, { body: '二三' })!)
    expect(overtake(more, row(4, { body: '二' }))).toMatchObject({
      base: { version: 4 },
      mine: { body: '二三' },
      state: { is: 'waiting' },
    })
  })

  it('is none by oneself: a change was undone after its answer was lost', () => {
    const back = change(unanswered(sending(part({ body: '二' }))), { body: '一' })!
    expect(overtake(sending(back), row(4, { body: '二' }))).toMatchObject({
      base: { version: 4 },
      mine: { body: '一' },
    })
  })

  it('is a conflict where they removed it, and an end where both did', () => {
    expect(overtake(sending(part({ body: '二' })), null)?.state).toMatchObject({
      is: 'conflict',
      theirs: null,
    })
    expect(overtake(sending(removing(part())!), null)).toBeUndefined()
  })

  it('does not remove what they have changed, and does where they have not', () => {
    const gone = sending(removing(part())!)
    expect(overtake(gone, row(4, { body: '他的' }))?.state.is).toBe('conflict')
    expect(overtake(gone, row(4))).toMatchObject({
      removed: true,
      base: { version: 4 },
      state: { is: 'waiting' },
    })
  })

  it('of a new part is its own first sending', () => {
    const fresh = sending(part({ body: '二' }, { base: { version: null, fields: {} } }))
    expect(overtake(fresh, row(1, { body: '二' }))).toBeUndefined()
    expect(overtake(change(fresh, { body: '三' })!, row(1, { body: '二' }))).toMatchObject({
      base: { version: 1 },
      mine: { body: '三' },
    })
    expect(overtake(fresh, row(2, { body: '他的' }))?.state.is).toBe('conflict')
  })
})

describe('ending a conflict', () => {
  const conflict = overtake(sending(part({ body: '我的', heading: '新' })), row(4, { body: '他的' }))!

  it('with mine is sent on top of theirs', () =>
    expect(resolved(conflict, { body: '我的', heading: '新' }, exactly)).toMatchObject({
      base: { version: 4 },
      mine: { body: '我的', heading: '新' },
      state: { is: 'waiting' },
    }))

  it('with theirs leaves nothing', () =>
    expect(resolved(conflict, { body: '他的', heading: '概况' }, exactly)).toBeUndefined())

  it('with some of both sends what differs', () =>
    expect(resolved(conflict, { body: '合并', heading: '概况' }, exactly)?.mine).toEqual({ body: '合并' }))

  it('keeps what is typed before it', () =>
    expect(change(conflict, { body: '还在写' })).toMatchObject({
      mine: { body: '还在写' },
      state: { is: 'conflict' },
    }))

  it('by removing removes their version', () => {
    const gone = overtake(sending(removing(part())!), row(4, { body: '他的' }))!
    expect(removedAnyway(gone)).toMatchObject({
      removed: true,
      base: { version: 4 },
      state: { is: 'waiting' },
    })
  })

  it('where they removed it is adding all of it again', () => {
    const lost = overtake(sending(part({ body: '我的' })), null)!
    expect(anew(lost, 's2')).toMatchObject({
      id: 's2',
      base: { version: null },
      mine: { heading: '概况', body: '我的' },
    })
  })
})

describe('removing', () => {
  it('is nothing for what the server never had', () =>
    expect(removing(part({ body: '二' }, { base: { version: null, fields: {} } }))).toBeUndefined())

  it('waits for a new part that is on its way', () => {
    const fresh = sending(part({ body: '二' }, { base: { version: null, fields: {} } }))
    expect(saved(removing(fresh)!, row(1, { body: '二' }))).toMatchObject({
      removed: true,
      base: { version: 1 },
      mine: {},
    })
  })

  it('is taken back by a change, even on its way', () => {
    const back = change(sending(removing(part())!), { body: '又要' })!
    expect(saved(back, null)).toMatchObject({
      base: { version: null },
      mine: { heading: '概况', body: '又要' },
    })
  })
})

describe('after a reload', () => {
  it('what was on its way is in doubt', () =>
    expect(takenUp(sending(part({ body: '二' })))).toMatchObject({
      doubts: [{ body: '二' }],
      state: { is: 'waiting' },
    }))

  it('what was refused as a whole is tried again, what was refused at a field is not', () => {
    const no = (field: string | null) =>
      takenUp(refused(part({ body: '二' }), [{ field, message: '不行' }])).state.is
    expect([no(null), no('body')]).toEqual(['waiting', 'refused'])
  })
})
