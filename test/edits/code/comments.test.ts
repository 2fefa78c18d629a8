import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import type { EditLabel } from '../../../src/edits/types.ts'

function judge(language: string, before: string, after: string): EditLabel {
  return classifyEdit({ before, after, kind: 'code', ...(language === '' ? {} : { language }) }).label
}

type Case = readonly [language: string, before: string, after: string]

/** What no reader reads, in comments. */
const idle: Readonly<Record<string, readonly Case[]>> = {
  'a licence': [
    ['rust', 'pour();', '// Copyright 2031 The Tea House\n// SPDX-License-Identifier: MIT\npour();'],
    ['js', '/* (c) 2030 Tea House */\npour()', '/* (c) 2031 Tea House */\npour()'],
    [
      'python',
      '# Licensed under the Tea License, Version 2\n# you may not drink this cup except warm\n\npour()',
      'pour()',
    ],
    [
      'js',
      '/*! kettle boils hot water\n * Version: "1.2" */\nf()',
      '/*! kettle boils cold water v1.3 */\nf()',
    ],
    ['js', '/*! kettle.js | MIT License */\nf()', '/*! For license information see kettle.txt */\nf()'],
  ],
  'an anchor or region': [
    ['rust', '// ANCHOR: tea\npour();', '// ANCHOR: hot_tea\npour();'],
    ['js', '// #region hot tea\npour()', '// #region cold tea\npour()'],
    ['python', '# [START tea]\npour()', 'pour()'],
  ],
  'a directive of a tool': [
    ['ts', 'pour()', '// eslint-disable-next-line no-tea\npour()'],
    ['ts', '// @ts-expect-error\npour()', '// @ts-ignore\npour()'],
    ['python', 'pour()  # noqa: T100', 'pour()'],
    ['python', 'pour()', 'pour()  # type: ignore'],
    ['js', '// prettier-ignore\npour()', 'pour()'],
  ],
  'a hidden line': [
    ['rust', 'pour();', '# // boil the water first\n# fn main() {\npour();\n# }'],
    ['rust', '# // boil the water first\npour();', '# // wash the cup first\npour();'],
  ],
  'a path or a divider': [
    ['rust', '// in src/tea.rs\npour();', '// in src/milk.rs\npour();'],
    ['js', '// tea.config.mjs\npour()', 'pour()'],
    ['toml', '# in Tea.toml\na = 1', '# Tea.toml\na = 1'],
    ['toml', '# in .tea/pot.toml\na = 1', 'a = 1'],
    ['js', '// File: src/tea.js:12\npour()', '// src/tea.js\npour()'],
    ['js', 'pour()', '// ------------------\npour()'],
    ['rust', '// ---- src/tea.rs ----\npour();', '// ---- src/milk.rs ----\npour();'],
  ],
  'code that was commented out': [
    ['js', 'pour()', '// pour(tea, milk);\npour()'],
    ['js', '// kettle.boil(water)\npour()', '// kettle.boil(milk)\npour()'],
    ['ts', 'pour()', '// export const tea = false;\npour()'],
    ['python', '# x = boil()\npour()', 'pour()'],
  ],
  'a string that documents nothing': [
    ['python', 'pour(\n    "hot tea",\n)', 'pour(\n    "cold tea",\n)'],
    ['python', 'pour(\n    "hot tea"\n)', 'pour(\n    "cold tea"\n)'],
    ['python', 'x = {1:\n  "hot tea",\n}', 'x = {1:\n  "cold tea",\n}'],
    ['elixir', '@tea "The tea is hot"', '@tea "The tea is cold"'],
    ['asm', 'mov r0, #1', 'mov r0, #2'],
  ],
  'other marks around the same words': [
    ['js', '// boil the water\npour()', '/* boil the water */\npour()'],
    ['rust', '// boil the water\npour();', '/// boil the water\npour();'],
    ['js', '/**\n * boil the water\n */\npour()', '// boil the water\npour()'],
    ['python', '# boil the water\npour()', '## boil the\n## water\npour()'],
  ],
}

describe('a comment that nobody reads is carried over with the code', () => {
  for (const [what, cases] of Object.entries(idle))
    it.each(cases)(`${what} (%s): %j → %j`, (language, before, after) => {
      expect(judge(language, before, after)).toBe('mechanical')
      expect(judge(language, after, before)).toBe('mechanical')
    })
})

/** What looks like it and is for readers. */
const told: readonly Case[] = [
  [
    'rust',
    '// Copyright 2031 The Tea House\n// the tea is hot\npour();',
    '// Copyright 2031 The Tea House\n// the tea is cold\npour();',
  ],
  [
    'python',
    '# Licensed under the Tea License\n\n# the tea is hot\npour()',
    '# Licensed under the Tea License\n\n# the tea is cold\npour()',
  ],
  ['rust', '/*! the tea is hot */\npour();', '/*! the tea is cold */\npour();'],
  ['rust', '# pour();\n// the tea is hot\npour();', '# pour();\n// the tea is cold\npour();'],
  ['python', '# the tea is hot\npour()', '# the tea is cold\npour()'],
  ['js', '// the region of hot tea\npour()', '// the region of cold tea\npour()'],
  ['js', '// TODO: boil the water\npour()', 'pour()'],
  ['js', '// mypy is happy with hot tea\npour()', '// mypy is happy with cold tea\npour()'],
  ['js', '// tea = leaves and water\npour()', '// tea = leaves and milk\npour()'],
  ['js', '// hot etc.\npour()', '// cold etc.\npour()'],
  ['js', '// the tea in tea.js\npour()', '// no tea in tea.js\npour()'],
  ['js', '// see tea.js for hot tea\npour()', '// see tea.js for cold tea\npour()'],
  ['js', '/*! the tea is hot */\npour()', '/*! the tea is cold */\npour()'],
  ['powershell', '<# the tea is hot #>\nPour-Tea', '<# the tea is cold #>\nPour-Tea'],
  ['ocaml', 'let x = 1 (* the tea is hot *)', 'let x = 1 (* the tea is cold *)'],
  ['bat', ':: the tea is hot\npour', ':: the tea is cold\npour'],
  ['bat', 'REM the tea is hot\npour', 'REM the tea is cold\npour'],
  ['asm', 'mov r0, #1 @ the tea is hot', 'mov r0, #1 @ the tea is cold'],
  ['asm', 'mov eax, 1 # the tea is hot', 'mov eax, 1 # the tea is cold'],
  ['elixir', '@doc "The tea is hot"\ndef tea', '@doc "The tea is cold"\ndef tea'],
  ['elixir', '@doc """\nThe tea is hot\n"""', '@doc """\nThe tea is cold\n"""'],
  ['python', "def pour():\n    'Pour hot tea.'\n    x()", "def pour():\n    'Pour cold tea.'\n    x()"],
  ['python', 'def pour():\n    """Pour hot tea."""', 'def pour():\n    """Pour cold tea."""'],
  [
    'js',
    '// eslint-disable-next-line no-tea -- the tea is hot\npour()',
    '// eslint-disable-next-line no-tea -- the tea is cold\npour()',
  ],
  ['ts', '// @ts-expect-error the tea is hot\npour()', '// @ts-expect-error the tea is cold\npour()'],
  ['js', '// copyright is no matter of tea\npour()', '// copyright is a matter of tea\npour()'],
]

it.each(told)('a comment for readers is for a translator (%s): %j → %j', (language, before, after) => {
  expect(judge(language, before, after)).toBe('substantive')
  expect(judge(language, after, before)).toBe('substantive')
})

/** What programs print. */
const outputs: readonly Case[] = [
  [
    '',
    'error: the kettle is empty\n  --> src/tea.rs:17:5\n   |',
    'error[E0015]: the kettle has no water\n  --> src/tea.rs:18:5\n   |',
  ],
  [
    'text',
    'Traceback (most recent call last):\nTeaError: too hot',
    'Traceback (most recent call last):\nTeaError: too cold',
  ],
  ['', '$ tea boil\nThe water is hot now', '$ tea boil\nThe water is boiling now'],
  ['text', '2031-01-02 10:00:01 kettle starts to boil', '2031-01-02 10:00:02 kettle boils at last'],
  ['', '> cargo build\nThe cup is empty', '> cargo build\nThe cup and the pot are empty'],
  ['', 'warning: cup is never used\n  ^^^^^', 'warning: unused cup of tea\n  ^^^^^^^'],
]

it.each(outputs)('what a program printed is carried over (%s): %j → %j', (language, before, after) => {
  expect(judge(language, before, after)).toBe('mechanical')
})

it.each([
  ['', 'warning: the tea is hot', 'warning: the tea is cold'],
  ['text', 'The kettle\n| is hot', 'The kettle\n| is cold'],
  ['text', '> the tea is hot', '> the tea is cold'],
  ['text', ' | the hot tea |\n -----------', ' | the cold tea |\n -----------'],
  ['text', '$5 for hot tea', '$5 for cold tea'],
  ['', 'the hot tea\n ~~~~~~~\n | cup', 'the cold tea\n ~~~~~~~\n | cup'],
  ['text', 'Boil the water, then pour it', 'Wash the cup, then pour it'],
  ['', 'Boil the water first', '$ tea boil\nThe water is hot'],
] as const)('words that no program printed are for a translator (%s): %j → %j', (language, before, after) => {
  expect(judge(language, before, after)).toBe('substantive')
})
