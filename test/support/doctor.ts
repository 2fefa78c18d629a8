import { doctor, type DoctorOptions } from '../../src/commands/doctor.ts'
import type { DoctorCode, DoctorFinding, DoctorReport } from '../../src/report/doctor/doctor-report.ts'
import { post, translation } from './status.ts'
import { createRepository, type TestRepository } from './repository.ts'

/** `doctor` of a repository, as the command would ask for it. */
export async function doctorOf(
  { root }: Pick<TestRepository, 'root'>,
  options: Partial<DoctorOptions> = {},
): Promise<DoctorReport> {
  const tool = { name: 'evergloss', version: '0.0.0-test' }
  return doctor({ root, tool, node: '20.19.0', paths: [], locales: [], ...options })
}

/** Severity and code of each finding, in order. */
export function told({ findings }: DoctorReport): string[] {
  return findings.map(({ severity, code }) => `${severity} ${code}`)
}

/** The one finding of this code. */
export function findingIn(report: DoctorReport, code: DoctorCode): DoctorFinding {
  const found = report.findings.filter(finding => finding.code === code)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} findings are ${code}: ${told(report).join(', ')}`)
  return found[0]
}

export const TEXT = [
  'Run `cargo build` in the directory of the kernel, then look at what it says.',
  'The [book](https://example.org/book) explains why nothing may allocate there.',
]
export const 本文 = [
  'カーネルのディレクトリで `cargo build` を実行し、出力を見てください。',
  'そこで何も割り当ててはいけない理由は[本](https://example.org/book)にあります。',
]

/** A configured blog with two posts, each in Japanese and Korean, in which nothing is wrong. */
export async function createHealthyBlog(): Promise<TestRepository & { basis: string }> {
  const repository = await createRepository({
    files: {
      'translate.toml': '[[content]]\nsource = "content/{path}.md"\ntarget = "content/{path}.{locale}.md"\n',
      'content/first.md': post('First', ...TEXT),
      'content/second.md': post('Second', ...TEXT.toReversed()),
    },
  })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write('content/first.ja.md', translation(basis, ...本文))
  await repository.write('content/second.ja.md', translation(basis, ...本文.toReversed()))
  await repository.commit('Translate')
  return { ...repository, basis }
}
