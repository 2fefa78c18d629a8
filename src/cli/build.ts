declare const __BUILD__: string | undefined

/** Digest of the running program, put in by the bundler; undefined when the source runs as it is. */
export const BUILD: string | undefined = typeof __BUILD__ === 'undefined' ? undefined : __BUILD__
