import type { PairRule } from '../freshness/pairs.ts'
import type { Config, ContentConfig } from './types.ts'

/** The rules by which paths are paired, one per content entry, in order. */
export async function pairRules({ content }: Pick<Config, 'content'>): Promise<PairRule[]> {
  return Promise.all(content.map(ruleOf))
}

async function ruleOf({ source, target, sourceLocale, locales, exclude }: ContentConfig): Promise<PairRule> {
  const rule = { source, target, sourceLocale, ...(locales !== undefined && { locales }) }
  if (exclude.length === 0) return rule
  const { default: picomatch } = await import('picomatch')
  return { ...rule, excludes: picomatch([...exclude], { dot: true }) }
}
