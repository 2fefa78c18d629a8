import {
  C,
  C_SHARP,
  CPP,
  CSS,
  DART,
  GO,
  JAVA,
  JAVASCRIPT,
  JSON_LIKE,
  KOTLIN,
  PHP,
  RUST,
  SCSS,
  SWIFT,
} from './c-like.ts'
import { INI, MARKUP, TEMPLATE, TOML, YAML } from './data.ts'
import { ASSEMBLY, DOCKERFILE, HASKELL, LUA, MAKE, PYTHON, RUBY, SQL } from './other.ts'
import type { Language } from './scan.ts'
import { CONSOLE, SHELL } from './shell.ts'

/** Language of an info word (`rs`, `Rust`, `rust,ignore`); undefined when its comments and strings are not known. */
export function findLanguage(infoWord: string): Language | undefined {
  return LANGUAGES.get(/^[^\s,{:]*/.exec(infoWord.toLowerCase())?.[0] ?? '')
}

const TABLE: readonly (readonly [language: Language, infoWords: string])[] = [
  [RUST, 'rust rs'],
  [C, 'c h objc objective-c objectivec glsl hlsl wgsl cuda cu proto protobuf solidity sol ld'],
  [CPP, 'cpp c++ cc cxx hpp hxx h++ arduino ino'],
  [C_SHARP, 'csharp c# cs'],
  [JAVA, 'java groovy gradle'],
  [JAVASCRIPT, 'javascript js mjs cjs jsx typescript ts mts cts tsx'],
  [GO, 'go golang'],
  [KOTLIN, 'kotlin kt kts scala'],
  [SWIFT, 'swift'],
  [DART, 'dart'],
  [PHP, 'php'],
  [CSS, 'css'],
  [SCSS, 'scss sass less'],
  [JSON_LIKE, 'json jsonc json5'],
  [PYTHON, 'python py python3 py3 pycon pyi starlark bazel'],
  [RUBY, 'ruby rb elixir ex exs crystal cr'],
  [SHELL, 'shell sh bash zsh ksh fish'],
  [CONSOLE, 'console shell-session shellsession sh-session terminal'],
  [TOML, 'toml'],
  [YAML, 'yaml yml'],
  [INI, 'ini cfg conf properties dotenv env'],
  [MARKUP, 'html htm xhtml xml svg vue svelte astro'],
  [TEMPLATE, 'jinja jinja2 j2 tera twig django'],
  [SQL, 'sql mysql postgres postgresql pgsql sqlite'],
  [LUA, 'lua'],
  [HASKELL, 'haskell hs elm purescript'],
  [ASSEMBLY, 'asm assembly nasm gas x86asm armasm'],
  [MAKE, 'make makefile mk'],
  [DOCKERFILE, 'dockerfile docker containerfile'],
]

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  TABLE.flatMap(([language, infoWords]) => infoWords.split(' ').map(word => [word, language] as const)),
)

/** Info words whose code's comments and strings can be found, in lower case, aliases too. */
export const knownCodeLanguages: readonly string[] = [...LANGUAGES.keys()]
