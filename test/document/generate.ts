import * as fc from 'fast-check'

/** Arbitrary Markdown files, put together from blocks in nested containers, with every kind of line end and head. */
export function markdownFiles(): fc.Arbitrary<string> {
  return fc
    .record({
      head: fc.constantFrom(
        '',
        '',
        '+++\ntitle = "Tï\\"tle"\n[extra]\nx = 1\n+++\n',
        "---\ntitle: 'It''s'\n---\n",
      ),
      bom: fc.constantFrom('', '', '', '\uFEFF'),
      blocks: blocks(3),
      end: fc.constantFrom('\n', '\n', '', '\n\n', '  \n'),
      ending: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    })
    .map(
      ({ head, bom, blocks, end, ending }) => bom + (head + blocks.join('\n') + end).replaceAll('\n', ending),
    )
}

type Lines = readonly string[]

/** Blocks with blank lines between them. */
function blocks(depth: number): fc.Arbitrary<Lines> {
  return fc
    .array(fc.tuple(block(depth), fc.constantFrom([''] as Lines, [''], [''], ['', ''] as Lines)), {
      minLength: 1,
      maxLength: 4,
    })
    .map(parts => parts.flatMap(([lines, gap], i) => (i < parts.length - 1 ? [...lines, ...gap] : lines)))
}

function block(depth: number): fc.Arbitrary<Lines> {
  const leaves = fc.oneof({ arbitrary: paragraph, weight: 4 }, heading, fence, indented, table, fixed)
  return depth === 0 ? leaves : fc.oneof({ arbitrary: leaves, weight: 3 }, quote(depth - 1), list(depth - 1))
}

const word = fc.constantFrom(
  'word',
  'naïve',
  '漢字。',
  '😀',
  'a\u2028b',
  'x\u00A0y',
  '&amp;',
  '\\*',
  '1\\.',
  'end.',
  'tab\tbed',
  'nul\0nul',
)
const span = fc.constantFrom(
  '`code`',
  '``a ` b``',
  '*emphasis*',
  '**strong *both***',
  '~~gone~~',
  '[text](http://a.b/c)',
  '[text **b**](<u v> "Title here")',

  '![alt text](a.png)',
  "![al`t`](b.png 'Image title')",
  '[full][ref]',
  '[ref]',
  '[ref][]',
  '![pic][ref]',
  '<http://a.b>',
  'http://x.org/y',

  '<b title="tip">',
  '</b>',
  '<!-- c -->',
  '[^1]',
  '{{ tag(a="*b*") }}',
  '[![badge](c.svg)](http://d.e)',
  'line  \nbreak',
  'line\\\nbreak',
)
const inline = fc
  .array(fc.oneof({ arbitrary: word, weight: 3 }, span), { minLength: 1, maxLength: 6 })
  .map(parts => `w ${parts.join(' ')} w`)
const paragraph: fc.Arbitrary<Lines> = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map(lines => lines.join('\n').split('\n'))
const oneLine = inline.map(text => text.replaceAll(/ *\\?\n/g, ' '))
const heading: fc.Arbitrary<Lines> = fc
  .tuple(
    oneLine,
    fc.constantFrom(['# ', ''], ['## ', ' ##'], ['### ', ' {#an-id}'], ['', '\n==='], ['#\t', '']),
  )
  .map(([text, [before, after]]) => `${before}${text}${after}`.split('\n'))
const codeLine = fc.constantFrom(
  'let x = 1; // note',
  '',
  '  indented',
  '\ttab',
  '# no heading',
  '> no quote',
  '- no item',
)
const fence: fc.Arbitrary<Lines> = fc
  .tuple(fc.constantFrom('```', '~~~rust', '````js {1}'), fc.array(codeLine, { maxLength: 4 }))
  .map(([open, lines]) => [open, ...lines, /^[`~]+/.exec(open)?.[0] ?? ''])
const indented: fc.Arbitrary<Lines> = fc.constantFrom(
  ['    code'],
  ['\tcode', '', '\t\tmore'],
  ['    a', '     b'],
)
const cell = fc.constantFrom('a', ' b ', '`c\\|d`', '![alt](x)', '', ' *e* f ', '[l](m)')
const table: fc.Arbitrary<Lines> = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 })
  .map(rows => ['| head | two |', '|:--|--:|', ...rows.map(([a, b]) => `|${a}|${b}|`)])
const fixed: fc.Arbitrary<Lines> = fc.constantFrom(
  ['<div title="tip">', 'text in <b>html</b>', '</div>'],
  ['<details>', '<summary>More</summary>', '', 'w inside w', '', '</details>'],
  ['[ref]: http://r.s "Its title"'],
  ['[other]: <u>', "  'Long", "  title'"],
  ['[^1]: w note w', '    w goes on w'],
  ['***'],
  ['<!-- note: mind this -->'],
  ['{% alert() %}', 'w inside w', '{% end %}'],
  ['- [ ] task', '- [x] done'],
)

function quote(depth: number): fc.Arbitrary<Lines> {
  return fc
    .tuple(blocks(depth), fc.constantFrom('> ', '>', ' > '))
    .map(([lines, mark]) => lines.map(line => (line === '' ? mark.trimEnd() : safe(mark, line))))
}

/** `>` and a tab would make the tab part of the mark. */
function safe(mark: string, line: string): string {
  return mark === '>' && /^[ \t]/.test(line) ? `> ${line}` : mark + line
}

function list(depth: number): fc.Arbitrary<Lines> {
  return fc
    .tuple(
      fc.array(blocks(depth), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('- ', '*   ', '1. ', '3)  ', '-\t'),
    )
    .map(([items, mark]) => items.flatMap(lines => lines.map((line, i) => itemLine(mark, line, i))))
}

function itemLine(mark: string, line: string, i: number): string {
  if (i === 0) return mark + line
  return line === '' ? '' : (mark.endsWith('\t') ? '\t' : ' '.repeat(mark.length)) + line
}
