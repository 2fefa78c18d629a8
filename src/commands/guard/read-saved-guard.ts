import { open } from 'node:fs/promises'
import { UserError } from '../../errors.ts'
import { fileFailure } from '../../files/failure.ts'
import type { GuardReport } from '../../report/guard/guard-report.ts'
import { parseGuard } from '../../report/guard/parse-guard.ts'

/** Bytes; what is longer is not even read. */
const MOST = 1_000_000

/** A report as `guard --json` printed it. Throws `guard:tooLong`, `guard:badReport`, and a UserError of `files:` where there is no such file. */
export async function readSavedGuard(path: string): Promise<GuardReport> {
  const text = await readSome(path).catch((error: unknown) => {
    throw fileFailure(error, path)
  })
  if (text === undefined) throw new UserError('guard:tooLong', { path, most: MOST })
  return parseGuard(text, path)
}

async function readSome(path: string): Promise<string | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    return size > MOST ? undefined : await file.readFile('utf8')
  } finally {
    await file.close()
  }
}
