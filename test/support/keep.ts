import { afterEach } from 'vitest'
import type { TestRepository } from './repository.ts'

/** A function that keeps a repository until the end of the test, and gives it back. */
export function keeper(): <R extends TestRepository>(repository: R) => R {
  const open: TestRepository[] = []
  afterEach(async () => {
    for (const repository of open.splice(0)) await repository.dispose()
  })
  return repository => {
    open.push(repository)
    return repository
  }
}
