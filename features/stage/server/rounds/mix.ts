import type { Id } from '#lib/ids.ts'

/** How well two people know each other already, from 0 for not at all. The same both ways. */
export type Tie = (a: Id, b: Id) => number

/**
 * Puts people into rooms of about `size` so that those are together who know each other least: rooms differ by one person
 * at most, and nobody is alone where there are two. One after the other goes, the best known first, where they add the
 * least; then pairs change places as long as that makes it better. With n people it takes at most O(n³) ties for each pass.
 */
export function mix(people: readonly Id[], size: number, tie: Tie): Id[][] {
  const rooms: Id[][] = Array.from({ length: roomsFor(people.length, size) }, () => [])
  const most = Math.ceil(people.length / rooms.length)
  const known = (person: Id) => sum(people, (other) => (other === person ? 0 : tie(person, other)))
  const weights = new Map(people.map((person) => [person, known(person)]))
  const inOrder = people.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
  for (const person of inOrder) roomFor(person, rooms, most, tie)?.push(person)
  even(rooms)
  for (let pass = 0; pass < mostPasses && changePlaces(rooms, tie); pass += 1);
  return rooms
}

const mostPasses = 10

/** Where somebody who comes late adds the least, of the rooms with the fewest people. The number of the room, from 0. */
export function roomOfLatecomer(rooms: readonly (readonly Id[])[], person: Id, tie: Tie): number {
  const fewest = Math.min(...rooms.map((room) => room.length))
  const [best] = rooms
    .map((room, nth) => ({ nth, room, cost: added(person, room, tie) }))
    .filter(({ room }) => room.length === fewest)
    .sort((a, b) => a.cost - b.cost)
  return best?.nth ?? 0
}

/** The cost of rooms: the ties of all that are together. */
export function tiesWithin(rooms: readonly (readonly Id[])[], tie: Tie): number {
  return sum(rooms, (room) =>
    sum(room, (person) => sum(room, (other) => (person < other ? tie(person, other) : 0))),
  )
}

/** As many rooms as come nearest to the size, with two people in each at least. */
function roomsFor(people: number, size: number): number {
  return Math.max(1, Math.min(Math.round(people / size), Math.floor(people / 2)))
}

function roomFor(person: Id, rooms: Id[][], most: number, tie: Tie): Id[] | undefined {
  const free = rooms.filter((room) => room.length < most)
  const costs = free.map((room) => ({ room, cost: added(person, room, tie) }))
  return costs.sort((a, b) => a.cost - b.cost || a.room.length - b.room.length)[0]?.room
}

/** Takes from the fullest for the emptiest until they differ by one at most. */
function even(rooms: Id[][]): void {
  for (;;) {
    const bySize = rooms.toSorted((a, b) => a.length - b.length)
    const [emptiest, fullest] = [bySize[0], bySize.at(-1)]
    if (!emptiest || !fullest || fullest.length - emptiest.length < 2) return
    const moved = fullest.pop()
    if (moved) emptiest.push(moved)
  }
}

/** Lets two of different rooms change places wherever that lessens the ties; answers whether any did. */
function changePlaces(rooms: Id[][], tie: Tie): boolean {
  let better = false
  for (const [first, one] of rooms.entries())
    for (const other of rooms.slice(first + 1))
      for (const i of one.keys())
        for (const j of other.keys()) better = swap(one, i, other, j, tie) || better
  return better
}

function swap(one: Id[], i: number, other: Id[], j: number, tie: Tie): boolean {
  const [a, b] = [one[i], other[j]]
  if (!a || !b) return false
  const before = added(a, one, tie) + added(b, other, tie)
  const after = added(b, one.toSpliced(i, 1), tie) + added(a, other.toSpliced(j, 1), tie)
  if (after >= before - 1e-9) return false
  one[i] = b
  other[j] = a
  return true
}

function added(person: Id, room: readonly Id[], tie: Tie): number {
  return sum(room, (other) => (other === person ? 0 : tie(person, other)))
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
