interface PathArguments {
  readonly kind: 'array'
  readonly parameter: {
    readonly parse: (text: string) => string
    readonly placeholder: string
    readonly brief: string
  }
}

/** Any number of paths, as every command over translations takes them. */
export function pathArguments(brief: string): PathArguments {
  return { kind: 'array', parameter: { parse: String, placeholder: 'PATH', brief } }
}
