import { parse, TomlError } from 'smol-toml'

/** A second opinion on a text that one parser took for TOML: what is written must be TOML for more than one. */
export function isToml(toml: string): boolean {
  try {
    parse(toml)
    return true
  } catch (error) {
    if (error instanceof TomlError) return false
    throw error
  }
}
