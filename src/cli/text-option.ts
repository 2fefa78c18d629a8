interface TextOption {
  readonly kind: 'parsed'
  readonly parse: (text: string) => string
  readonly optional: true
  readonly placeholder: string
  readonly brief: string
}

/** An option that takes a text as it is, and may be left out. */
export function textOption(placeholder: string, brief: string): TextOption {
  return { kind: 'parsed', parse: String, optional: true, placeholder, brief }
}
