import { describe, expect, it } from 'vitest'
import { movesOf, originsOf } from './moves'

const members = [
  { code: '1', peerGroup: '开发区' },
  { code: '2', peerGroup: null },
  { code: '3', peerGroup: '乡镇' },
  { code: '4', peerGroup: '开发区' },
  { code: '5', peerGroup: '园区' },
]

describe('moving departments into a group', () => {
  it('goes by the group they are in, and leaves alone who is there already', () =>
    expect(movesOf(members, '园区')).toEqual([
      { from: '开发区', codes: ['1', '4'] },
      { from: null, codes: ['2'] },
      { from: '乡镇', codes: ['3'] },
    ]))

  it('out of every group leaves alone who is in none', () =>
    expect(movesOf(members, null).map(({ from }) => from)).toEqual(['开发区', '乡镇', '园区']))

  it('sends no more at once than the server takes, and nobody twice', () => {
    const many = [1, 2, 3, 4, 5, 5].map((n) => ({ code: `${n}`, peerGroup: null }))
    expect(movesOf(many, '园区', 2).map(({ codes }) => codes)).toEqual([['1', '2'], ['3', '4'], ['5']])
  })

  it('is nothing for nobody', () => expect(movesOf([], '园区')).toEqual([]))

  it('is told by where they come from, the most first', () => {
    const moves = [...movesOf(members, '园区'), { from: '乡镇', codes: ['6', '7'] }]
    expect(originsOf(moves)).toEqual([
      { from: '乡镇', count: 3 },
      { from: '开发区', count: 2 },
      { from: null, count: 1 },
    ])
  })
})
