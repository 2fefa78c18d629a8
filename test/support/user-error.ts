import { UserError } from '../../src/errors.ts'

/** What a person would be told: code and parameters of the UserError that `action` ends with; anything else throws. */
export async function userErrorOf(
  action: Promise<unknown>,
): Promise<{ code: string; params: Readonly<Record<string, unknown>> }> {
  try {
    await action
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, params: error.params }
    throw error
  }
  throw new Error('no UserError was thrown')
}
