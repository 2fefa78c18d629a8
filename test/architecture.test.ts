import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const CORE = [
  'document',
  'edits',
  'alignment',
  'freshness',
  'ledger',
  'carry',
  'check',
  'exchange',
  'plan',
  'report',
]
const ADAPTERS = ['files', 'git', 'github', 'crowdin']
const ROOMS = [...CORE, ...ADAPTERS, 'i18n', 'config', 'commands', 'cli']
/** What each room may import beside itself and `errors.ts`; a core room may import any core room below it. */
const FORBIDDEN_ROOM_NAMES = ['utils', 'helpers', 'lib', 'common']
/** Library → the only rooms that may import it. */
const OWNED: Record<string, string[]> = {
  satteri: ['document'],
  'remark-': ['document'],
  unified: ['document'],
  '@stricli/': ['cli'],
  '@octokit/': ['github'],
  '@crowdin/': ['crowdin'],
  yauzl: ['files'],
  i18next: ['i18n'],
  'gettext-parser': ['exchange'],
  'xast-util-': ['exchange'],
  'node:child_process': ['git'],
}

interface Import {
  file: string
  room: string
  specifier: string
  /** Room of the imported file, `''` for a file directly in src, undefined for a package. */
  target: string | undefined
  typeOnly: boolean
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.ts'))
  .map(f => f.replaceAll('\\', '/'))
const imports = files.flatMap(importsOf)

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, 'src', file), 'utf8')
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|import\('([^']+)'\)/gm,
  )
  return Array.from(found, m => {
    const specifier = m[2] ?? m[3] ?? m[4] ?? ''
    return {
      file,
      room: roomOf(file),
      specifier,
      target: targetOf(file, specifier),
      typeOnly: m[1] !== undefined,
    }
  })
}

function targetOf(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const path = relative(join(root, 'src'), resolve(root, 'src', dirname(file), specifier)).replaceAll(
    '\\',
    '/',
  )
  return path.startsWith('..') ? undefined : roomOf(path)
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : ''
}

const broken = (rule: (i: Import) => boolean) => imports.filter(rule).map(i => `${i.file} → ${i.specifier}`)

describe('the rooms of src', () => {
  it('sees the imports at all', () => {
    expect(files.length).toBeGreaterThan(20)
    expect(imports.filter(i => i.target !== undefined).length).toBeGreaterThan(20)
  })

  it('are those of the design', () => {
    const rooms = new Set(files.map(roomOf).filter(Boolean))
    expect([...rooms].filter(r => !ROOMS.includes(r) || FORBIDDEN_ROOM_NAMES.includes(r))).toEqual([])
    expect(files.filter(f => FORBIDDEN_ROOM_NAMES.some(n => f.split('/').includes(n)))).toEqual([])
  })

  it('keep the core free of Node, adapters, commands, config and shell', () => {
    const outside = new Set([...ADAPTERS, 'commands', 'config', 'cli', 'i18n'])
    expect(
      broken(i => CORE.includes(i.room) && i.specifier.startsWith('node:') && i.specifier !== 'node:crypto'),
    ).toEqual([])
    expect(broken(i => CORE.includes(i.room) && outside.has(i.target ?? '-'))).toEqual([])
  })

  it('keep the core free of clock, process, console and network', () => {
    const forbidden = /\bprocess\.|\bconsole\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(|setTimeout\(/
    const guilty = files.filter(f => CORE.includes(roomOf(f)) && forbidden.test(code(f)))
    expect(guilty).toEqual([])
  })

  it('put document at the bottom of the core', () => {
    expect(broken(i => i.room === 'document' && !['document', '', undefined].includes(i.target))).toEqual([])
  })

  it('keep adapters apart from each other, from commands and from cli', () => {
    const others = (i: Import) => [...ADAPTERS.filter(a => a !== i.room), 'commands', 'cli', 'config']
    expect(broken(i => ADAPTERS.includes(i.room) && others(i).includes(i.target ?? '-'))).toEqual([])
  })

  it('let only the owner import a library', () => {
    const owned = (i: Import) => Object.keys(OWNED).find(name => i.specifier.startsWith(name))
    expect(broken(i => owned(i) !== undefined && !OWNED[owned(i) ?? '']?.includes(i.room))).toEqual([])
  })

  it('let only cli touch the process and import commands', () => {
    expect(
      files.filter(f => !['cli'].includes(roomOf(f)) && /\bprocess\.(argv|stdout|stderr|exit)/.test(code(f))),
    ).toEqual([])
    expect(broken(i => i.target === 'commands' && !['cli', 'commands', ''].includes(i.room))).toEqual([])
    expect(broken(i => i.target === 'cli' && i.room !== 'cli')).toEqual([])
  })

  it('have no cycles between rooms', () => {
    const edges = new Map(ROOMS.map(r => [r, new Set<string>()]))
    for (const i of imports)
      if (i.target !== undefined && i.target !== i.room) edges.get(i.room)?.add(i.target)
    expect(cycleIn(edges)).toEqual([])
  })
})

describe('the files of src', () => {
  it('have no cycles, not even of types', () => {
    const edges = new Map(files.map(file => [file, new Set<string>()]))
    for (const { file, specifier } of imports)
      if (specifier.startsWith('.')) edges.get(file)?.add(pathOf(file, specifier))
    expect(cycleIn(edges)).toEqual([])
  })
})

function pathOf(file: string, specifier: string): string {
  return join(dirname(file), specifier).replaceAll('\\', '/')
}

/** Source of a file without comments and string contents, good enough to look for calls. */
function code(file: string): string {
  return readFileSync(join(root, 'src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

function cycleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const visit = (room: string, path: string[]): string[] => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room]
    if (done.has(room)) return []
    for (const next of edges.get(room) ?? []) {
      const cycle = visit(next, [...path, room])
      if (cycle.length > 0) return cycle
    }
    done.add(room)
    return []
  }
  return [...edges.keys()].map(room => visit(room, [])).find(cycle => cycle.length > 0) ?? []
}
