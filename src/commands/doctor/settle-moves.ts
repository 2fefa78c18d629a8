import type { DoctorFinding, DoctorPlace } from '../../report/doctor/doctor-report.ts'
import type { Project } from '../types.ts'
import { moveCommand, type Move, type MovingPlace } from './move-command.ts'

/**
 * The findings with their renames as commands. Of two renames to one name, or to a directory and into it, neither is advised: the
 * second would fail, or put its file where nobody meant it; the places say which other file the name is right for.
 */
export function settleMoves(project: Project, findings: readonly DoctorFinding[]): DoctorFinding[] {
  const moves = findings.flatMap(({ places }) => places.filter(isMoving).map(({ move }) => move))
  const rivals = rivalsOf(moves)
  const settle = (place: DoctorPlace): DoctorPlace =>
    isMoving(place) ? settled(project, place, rivals.get(place.move.to) ?? []) : place
  return findings.map(finding => ({ ...finding, places: finding.places.map(settle) }))
}

function isMoving(place: DoctorPlace): place is MovingPlace {
  return 'move' in place
}

function settled(project: Project, { move, ...place }: MovingPlace, rivals: readonly string[]): DoctorPlace {
  const other = rivals.find(from => from !== move.from)
  if (other === undefined) return { ...place, commands: [...place.commands, moveCommand(project, move)] }
  const params = { target: move.to, other }
  return { ...place, notes: [...place.notes, { code: 'doctor:note.claimed', params }] }
}

/** By destination, the files that would go there, into it, or be put over it. */
function rivalsOf(moves: readonly Move[]): Map<string, string[]> {
  const rivals = new Map<string, string[]>(moves.map(({ to }) => [to, []]))
  for (const { from, to } of moves) {
    rivals.get(to)?.push(from)
    for (const folder of foldersOf(to).filter(each => rivals.has(each))) {
      rivals.get(folder)?.push(from)
      rivals.get(to)?.push(...moves.filter(move => move.to === folder).map(move => move.from))
    }
  }
  return rivals
}

function foldersOf(path: string): string[] {
  const pieces = path.split('/')
  return pieces.slice(1).map((_, i) => pieces.slice(0, i + 1).join('/'))
}
