/** What a request is for. */
export type Kind =
  | 'storages'
  | 'source uploads'
  | 'source reads'
  | 'revisions'
  | 'directories made'
  | 'imports'
  | 'builds'
  | 'file builds'
  | 'links followed'
  | 'pages of strings'
  | 'pages of translations'
  | 'pages of progress'
  | 'pages of files'
  | 'other reads'
  | 'other writes'

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^POST .*\/storages$/, 'storages'],
  [/^GET .*\/files\/\d+\/download$/, 'source reads'],
  [/\/revisions/, 'revisions'],
  [/\/translations\/imports/, 'imports'],
  [/\/translations\/builds\/files/, 'file builds'],
  [/\/translations\/builds/, 'builds'],
  [/^(?:POST|PUT|PATCH) .*\/files(?:\/\d+)?$/, 'source uploads'],
  [/^POST .*\/directories$/, 'directories made'],
  [/\/download\/…/, 'links followed'],
  [/^GET .*\/strings(?:\?|$)/, 'pages of strings'],
  [/^GET .*\/translations(?:\?|$)/, 'pages of translations'],
  [/^GET .*\/progress/, 'pages of progress'],
  [/^GET .*\/(?:files|directories)(?:\?|$)/, 'pages of files'],
]

/** The kind of a request, by its method and path. */
export function kindOf({ method, path }: { readonly method: string; readonly path: string }): Kind {
  const found = KINDS.find(([pattern]) => pattern.test(`${method} ${path}`))
  return found?.[1] ?? (method === 'GET' ? 'other reads' : 'other writes')
}
