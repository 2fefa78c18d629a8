import type { Finding } from '../document/types.ts'

/** A finding with the path of the file; what is remembered by blob knows none, since files may be equal. */
export function placed(finding: Finding, path: string): Finding {
  return { ...finding, path, params: { ...finding.params, path } }
}
