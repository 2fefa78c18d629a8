/**
 * MDX with the two things that Docusaurus takes out before MDX sees them brought to a form that MDX knows: heading
 * ids (`{#id}`) and HTML comments. Of the same length, so that all offsets stay.
 */
export function toStrictMdx(mdx: string): string {
  return mdx
    .replaceAll(/^(#{1,6}[ \t][^\r\n]*)\{(#[^{}\r\n]*)\}(?=[ \t]*$)/gm, '$1($2)')
    .replaceAll(/<!--((?:(?!-->|\*\/)[^])*)-->/g, '{/* $1*/}')
}
