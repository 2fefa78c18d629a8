/** Attributes of HTML and JSX whose value a reader sees or hears. */
export const VISIBLE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'alt',
  'title',
  'aria-label',
  'placeholder',
  'label',
  'summary',
])
