declare module 'nspell' {
  /** What the test asks of nspell, which comes without types; `data` has every form as a key. */
  export default function nspell(files: { aff: Uint8Array; dic: Uint8Array }): {
    correct(form: string): boolean
    data: Record<string, unknown>
  }
}
