import type { RunResult } from '../runner/types.ts'
import { stable } from './stable.ts'
import type { Story } from './start-story.ts'

/** What runs put before a maintainer's eyes, and how they ended. */
export function annotationsOf(runs: readonly RunResult[], story: Story): string {
  const lines = runs.flatMap(({ workflow, jobs }) =>
    jobs.flatMap(({ id, conclusion, annotations }) => [
      `${workflow.replace('.github/workflows/', '')} ${id}: ${conclusion}`,
      ...annotations.map(
        ({ level, at, message }) => `${level}: ${at['title'] ?? ''}\n${message.replaceAll(/^(?=.)/gm, '  ')}`,
      ),
    ]),
  )
  return stable(lines.join('\n'), story)
}

/** Exit code of the step that ran the program; 0 where no step failed. */
export function exitCodeOf([run]: readonly RunResult[]): number {
  const code = /Process completed with exit code (\d+)\.$/m.exec(run?.jobs[0]?.log ?? '')?.[1]
  return Number(code ?? 0)
}
