import type { World } from '../../src/cli/world.ts'

export interface TestWorld extends World {
  /** What was written, piece by piece. */
  readonly written: { readonly stdout: string[]; readonly stderr: string[] }
}

/** A world without a process: nothing set in the environment, no terminal, 80 cells, in the root directory. */
export function aWorld(some: Partial<World> = {}): TestWorld {
  const written = { stdout: [] as string[], stderr: [] as string[] }
  return {
    written,
    stdout: { write: text => written.stdout.push(text) },
    stderr: { write: text => written.stderr.push(text) },
    env: {},
    cwd: '/',
    columns: 80,
    isTTY: false,
    now: () => 0,
    ...some,
  }
}
